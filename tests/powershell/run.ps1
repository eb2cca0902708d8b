# Runs cases against the stand-in: pwsh -NoProfile -File run.ps1 CASES RESULTS FOLDER WORKERS
param([string] $Cases, [string] $Results, [string] $Folder, [int] $Workers)
$ErrorActionPreference = 'Stop'
$PSStyle.OutputRendering = 'PlainText'
Add-Type -Path (Get-ChildItem -Path (Join-Path $PSScriptRoot 'server') -Filter '*.cs').FullName -IgnoreWarnings -WarningAction SilentlyContinue
[Edgewise.StandIn.Runner]::Run($Cases, $Results, $Folder, $Workers)
