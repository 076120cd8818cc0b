# A camera without a password: GStreamer's RTSP server with a test picture. rtsp-camera.py PORT [PATH]
import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402

Gst.init(None)
server = GstRtspServer.RTSPServer()
server.set_address("::")
server.set_service(sys.argv[1])
factory = GstRtspServer.RTSPMediaFactory()
factory.set_launch("( videotestsrc ! video/x-raw,format=I420,width=64,height=48 ! jpegenc ! rtpjpegpay name=pay0 pt=26 )")
factory.set_shared(True)
server.get_mount_points().add_factory(sys.argv[2] if len(sys.argv) > 2 else "/", factory)
if server.attach(None) == 0:
    sys.exit(f"port {sys.argv[1]} could not be bound")
print("ready", flush=True)
GLib.MainLoop().run()
