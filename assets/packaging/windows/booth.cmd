@echo off
rem SPDX-License-Identifier: GPL-3.0-or-later
rem The booth's loop: started again whatever ends it, but not where settings must be mended (exit 2).
rem NOT TESTED on Windows.
set KIOSK_DATA=%ProgramData%\Kiosk\data
:again
"%~dp0kiosk.exe" --config "%ProgramData%\Kiosk\kiosk.toml" run
if not %errorlevel%==2 goto again
