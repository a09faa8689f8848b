using System.Xml;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// Reads the attributes of an XML configuration as <c>element@attribute</c>. Document types are refused. A malformed file gives what was read
/// before the error: ASP.NET itself would not start with it.
/// </summary>
internal static class XmlSettingReader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        MaxCharactersInDocument = 1024 * 1024,
    };

    public static IEnumerable<SettingLine> Read(string text)
    {
        var result = new List<SettingLine>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                int line = ((IXmlLineInfo)reader).LineNumber;
                string element = reader.LocalName;
                while (reader.MoveToNextAttribute())
                {
                    result.Add(new SettingLine($"{element}@{reader.LocalName}", reader.Value, line));
                }
            }
        }
        catch (XmlException)
        {
            return result;
        }

        return result;
    }
}
