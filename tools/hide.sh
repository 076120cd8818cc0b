# hide.sh FOLDER COMMAND…: runs the command where the files listed in FOLDER/paths do not exist. Root, in a mount namespace of its
# own: a layer over /usr has nothing but whiteouts (character devices 0,0); devices are hidden with their folder.
set -eu
folder=$1
shift
mount -t tmpfs -o mode=755 hidden "$folder/layer"
mkdir "$folder/layer/up" "$folder/layer/work"
while IFS= read -r path; do
  case $path in
    /usr/*)
      to=$folder/layer/up/${path#/usr/}
      mkdir -p "${to%/*}"
      mknod "$to" c 0 0
      ;;
    *) mount -t tmpfs hidden "${path%/*}" ;;
  esac
done <"$folder/paths"
mount -t overlay overlay -o "lowerdir=/usr,upperdir=$folder/layer/up,workdir=$folder/layer/work" /usr
exec "$@"
