#!/bin/sh
# Makes the self-signed pairs of the fake devices: key and certificate in one file, valid for forty years.
# They are committed, so that a user needs no openssl; run this only to add one. They protect nothing.
set -eu
cd "$(dirname "$0")"
pair() { # name, key algorithm option, digest, subject
  [ -f "$1.pem" ] && return
  openssl req -x509 -newkey "$2" -nodes "$3" -days 14600 -subj "$4" -utf8 \
    -keyout "$1.key" -out "$1.crt" 2>/dev/null
  cat "$1.key" "$1.crt" >"$1.pem"
  rm "$1.key" "$1.crt"
}
hikvision='/C=CN/ST=ZheJiang/L=HangZhou/O=HIKVISION/OU=DVRNVR/CN=www.hikvision.com'
pair hikvision-camera rsa:2048 -sha256 "$hikvision"
pair hikvision-recorder rsa:2048 -sha256 "$hikvision"
pair axis-camera rsa:2048 -sha256 '/O=Axis Communications AB/CN=axis-b8a44f70c1d2'
pair bosch-camera rsa:2048 -sha256 '/C=DE/O=Bosch Sicherheitssysteme GmbH/CN=local.myboschcam.net'
pair avigilon-camera rsa:2048 -sha256 '/C=CA/ST=British Columbia/L=Vancouver/O=Avigilon Corporation/OU=Certification Manager/CN=AVIGILON-CAMERA-5.0C-H5A-BO1-IR-7300412'
pair ubiquiti-camera rsa:2048 -sha256 '/C=US/ST=CA/L=San Jose/O=Ubiquiti Networks Inc./OU=devint/CN=camera.ubnt.dev'
pair hanwha-camera rsa:2048 -sha256 '/C=KR/O=Hanwha Techwin/CN=XNV-8081Z-E43022A1B2C3'
pair address-only rsa:2048 -sha256 '/CN=192.168.1.108'
pair nginx-server rsa:2048 -sha256 '/C=GB/O=Example Borough Council/CN=intranet.example.org'
pair synology-nas rsa:2048 -sha256 '/C=TW/L=Taipei/O=Synology Inc./CN=synology'
pair sip-phone rsa:2048 -sha256 '/C=CN/O=Yealink(Xiamen) Network Technology Co.,Ltd./CN=805ec0a1b2c3'
# The old style: RSA 1024 and SHA-1.
pair old-camera rsa:1024 -sha1 '/O=Axis Communications AB/CN=axis-00408c70c1d3'
# Dahua signs with a common issuer (CN=NVR, with no-break spaces in its names); the subject is only an address.
if [ ! -f dahua-recorder.pem ]; then
  openssl req -x509 -newkey rsa:2048 -nodes -sha256 -days 14600 -utf8 -keyout ca.key -out ca.crt \
    -subj '/CN=NVR/C=CN/ST=Zhejiang/L=Hangzhou/O=ZheJiang Dahua Technology CO.,LTD./OU=NVR' 2>/dev/null
  openssl req -newkey rsa:2048 -nodes -sha256 -subj '/CN=192.168.1.108' -keyout d.key -out d.csr 2>/dev/null
  openssl x509 -req -in d.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 14600 -sha256 -out d.crt 2>/dev/null
  cat d.key d.crt >dahua-recorder.pem
  rm -f ca.* d.key d.csr d.crt
fi
