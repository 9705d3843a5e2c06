; Windows looks at what stands after the last dot of a name only. So Counterpoint does not take .json, .png, .svg and .pdf
; for itself; it is offered for them under "Open with". SHCTX is the person's own part of the registry, no rights needed.
!macro counterpointOffer EXTENSION
  WriteRegStr SHCTX "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" "${EXTENSION}" ""
  WriteRegStr SHCTX "Software\Classes\${EXTENSION}\OpenWithProgids" "Counterpoint.Map" ""
!macroend

!macro counterpointWithdraw EXTENSION
  DeleteRegValue SHCTX "Software\Classes\${EXTENSION}\OpenWithProgids" "Counterpoint.Map"
!macroend

!macro customInstall
  WriteRegStr SHCTX "Software\Classes\Counterpoint.Map" "" "Argument map"
  WriteRegStr SHCTX "Software\Classes\Counterpoint.Map\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHCTX "Software\Classes\Counterpoint.Map\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro counterpointOffer ".json"
  !insertmacro counterpointOffer ".png"
  !insertmacro counterpointOffer ".svg"
  !insertmacro counterpointOffer ".pdf"
!macroend

!macro customUnInstall
  !insertmacro counterpointWithdraw ".json"
  !insertmacro counterpointWithdraw ".png"
  !insertmacro counterpointWithdraw ".svg"
  !insertmacro counterpointWithdraw ".pdf"
  DeleteRegKey SHCTX "Software\Classes\Counterpoint.Map"
  DeleteRegKey SHCTX "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
!macroend
