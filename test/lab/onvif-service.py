#!/usr/bin/python3
# An ONVIF device service as a CGI program (RFC 3875): it answers two calls, and any other with a fault.
import os
import re
import sys

body = sys.stdin.read(int(os.environ.get("CONTENT_LENGTH") or 0))
called = re.search(r"Body[^>]*>\s*<(?:\w+:)?(\w+)", body)
name = called.group(1) if called else ""
answers = {
    "GetSystemDateAndTime": "",
    "GetDeviceInformation": "<tds:Manufacturer>VIVOTEK</tds:Manufacturer><tds:Model>FD9380-H</tds:Model>"
    "<tds:FirmwareVersion>1.2.3</tds:FirmwareVersion><tds:SerialNumber>0002D1900001</tds:SerialNumber>",
    "GetNetworkInterfaces": '<tds:NetworkInterfaces token="eth0"><tt:Info><tt:HwAddress>00:02:d1:90:00:01</tt:HwAddress>'
    "</tt:Info></tds:NetworkInterfaces>",
}
answer = f"<tds:{name}Response>{answers[name]}</tds:{name}Response>" if name in answers else "<s:Fault/>"
text = (
    '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:tds="http://www.onvif.org/ver10/device/wsdl"'
    f' xmlns:tt="http://www.onvif.org/ver10/schema"><s:Body>{answer}</s:Body></s:Envelope>'
)
sys.stdout.write(f"Content-Type: application/soap+xml\r\n\r\n{text}")
