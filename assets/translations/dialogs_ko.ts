<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>FileDialog</name>
    <message><source>File name</source><translation>파일 이름</translation></message>
    <message><source>Filter</source><translation>파일 종류</translation></message>
    <message><source>Add Favorite</source><translation>즐겨찾기에 넣기</translation></message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message><source>Open</source><translation>열기</translation></message>
    <message><source>Cancel</source><translation>취소</translation></message>
</context>
<context>
    <name>SideBar</name>
    <message><source>Add Favorite</source><translation>즐겨찾기에 넣기</translation></message>
</context>
<context>
    <name>QStandardPaths</name>
    <message><source>Home</source><translation>내 폴더</translation></message>
    <message><source>Desktop</source><translation>바탕 화면</translation></message>
    <message><source>Documents</source><translation>문서</translation></message>
    <message><source>Downloads</source><translation>내려받은 것</translation></message>
    <message><source>Music</source><translation>음악</translation></message>
    <message><source>Movies</source><translation>동영상</translation></message>
    <message><source>Pictures</source><translation>사진</translation></message>
</context>
</TS>
