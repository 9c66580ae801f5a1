import QtQuick
import QtQuick.Shapes

// A Shape that stays within what clips it: without a graphics card, one that is scrolled out of sight would be drawn
// over what lies there. So it is then made a picture, of as many dots as the screen will show; what lies outside its
// bounds is cut.
Shape {
    layer.enabled: GraphicsInfo.api === GraphicsInfo.Software
    layer.smooth: true
    layer.textureSize: Qt.size(Math.ceil(width * scale * Screen.devicePixelRatio), Math.ceil(height * scale * Screen.devicePixelRatio))
}
