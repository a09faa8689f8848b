using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Tests.Reading;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("<a><user>u</user><password> p&amp;1 </password></a>", "a.user = u|a.password = p&1")]
    [InlineData(
        "<appSettings><add key=\"ApiKey\" value=\"v1\" /></appSettings>",
        "appSettings.add.key = ApiKey|appSettings.add.ApiKey = v1"
    )]
    [InlineData("<resources><string name=\"api_key\">v1</string></resources>", "resources.string.name = api_key|resources.api_key = v1")]
    [InlineData("<property><name>fs.secret</name><value>v1</value></property>", "property.name = fs.secret|property.fs.secret = v1")]
    [InlineData("<dict><key>ApiToken</key><string>v1</string><key>N</key><true/></dict>", "dict.ApiToken = v1")]
    [InlineData("<!-- <password>gone</password> --><p:pass>v1</p:pass>", "pass = v1")]
    [InlineData("<s><![CDATA[v1]]></s>", "s = v1")]
    [InlineData("<a><b>one</a><c>two</c>", "c = two")]
    [InlineData("<a x=\"1\" y='2", "a.x = 1")]
    public void Reads_elements_and_attributes(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ReadingProbe.Read(XmlText.Read, text));
}
