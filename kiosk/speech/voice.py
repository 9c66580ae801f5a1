"""How loud and how fast: fixed steps without a silent one, and one way back to the defaults."""

from __future__ import annotations

from dataclasses import dataclass, replace

# Linear. Lowest to highest is 18 dB and no step is more than 12 dB, as EN 301 549 and KS X 9211 ask.
VOLUMES: tuple[float, ...] = (0.126, 0.25, 0.5, 1.0)
RATES: tuple[float, ...] = (0.75, 1.0, 1.25, 1.5, 1.75, 2.0)
# The installer sets the amplifier so that this step gives 65 dBA at the visitor.
DEFAULT_VOLUME = 2
DEFAULT_RATE = 1


@dataclass(frozen=True, slots=True)
class Voice:
    """What this visitor chose; a fresh `Voice()` is what the next visitor gets."""

    volume_step: int = DEFAULT_VOLUME
    rate_step: int = DEFAULT_RATE
    muted: bool = False

    @property
    def volume(self) -> float:
        """The linear volume of the chosen step."""
        return VOLUMES[self.volume_step]

    @property
    def rate(self) -> float:
        """The multiple of ordinary speed of the chosen step."""
        return RATES[self.rate_step]

    def louder(self) -> Voice:
        """One step up, which also ends muting: whoever asks for louder wants to hear."""
        return replace(self, volume_step=min(self.volume_step + 1, len(VOLUMES) - 1), muted=False)

    def softer(self) -> Voice:
        """One step down, never to silence."""
        return replace(self, volume_step=max(self.volume_step - 1, 0))

    def faster(self) -> Voice:
        """One step faster."""
        return replace(self, rate_step=min(self.rate_step + 1, len(RATES) - 1))

    def slower(self) -> Voice:
        """One step slower."""
        return replace(self, rate_step=max(self.rate_step - 1, 0))

    def toggled(self) -> Voice:
        """Sound off, or on again."""
        return replace(self, muted=not self.muted)
