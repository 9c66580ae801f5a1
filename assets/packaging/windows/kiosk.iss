; SPDX-License-Identifier: GPL-3.0-or-later
; Inno Setup script for a booth on Windows, over the folder that PyInstaller makes there (build\package\kiosk).
; NOT TESTED: written beside the Debian package and never run; it is a start for whoever has such a machine.
; Build on Windows:  iscc /DVersion=0.1.0 assets\packaging\windows\kiosk.iss
#ifndef Version
  #define Version "0.0.0"
#endif

[Setup]
AppId={{6B0D1C52-3E0B-4C58-9E0E-5E2C6B7A9F11}
AppName=Kiosk
AppVersion={#Version}
DefaultDirName={autopf}\Kiosk
DefaultGroupName=Kiosk
LicenseFile=..\..\..\LICENSE
OutputDir=..\..\..\build
OutputBaseFilename=kiosk-{#Version}-setup
ArchitecturesInstallIn64BitMode=x64compatible
PrivilegesRequired=admin

[Languages]
Name: "korean"; MessagesFile: "compiler:Languages\Korean.isl"

[Files]
Source: "..\..\..\build\package\kiosk\*"; DestDir: "{app}"; Flags: recursesubdirs
Source: "booth.cmd"; DestDir: "{app}"

[Icons]
Name: "{group}\Kiosk (demo)"; Filename: "{app}\kiosk.exe"; Parameters: "--demo run --windowed"
Name: "{commonstartup}\Kiosk"; Filename: "{app}\booth.cmd"
