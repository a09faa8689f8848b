using System.Text;
using System.Xml;

namespace Seatrial.Engine.Documents;

/// <summary>XML 1.0 with document types prohibited and nothing resolved: no entity expansion, no external access.</summary>
public static class XmlDocuments
{
    /// <summary>The root element, or null and the problem as one sentence without trailing dot.</summary>
    public static (MarkupElement? Root, string? Problem) Parse(string text, DocumentBounds? bounds = null)
    {
        bounds ??= DocumentBounds.Default;
        if (text.Length > bounds.MaxLength)
        {
            return (null, $"it is longer than {bounds.MaxLength / 1024} KB");
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersInDocument = bounds.MaxLength,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
            return (Read(reader, bounds), null);
        }
        catch (XmlException e)
        {
            return (null, $"it is no valid XML (line {e.LineNumber})");
        }
        catch (DocumentLimitException e)
        {
            return (null, e.Message);
        }
    }

    private static MarkupElement? Read(XmlReader reader, DocumentBounds bounds)
    {
        var open = new Stack<Frame>();
        int count = 0;
        while (reader.Read())
        {
            MarkupElement? closed = null;
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (open.Count >= DocumentLimits.MaxDepth || ++count > bounds.MaxNodes)
                {
                    throw new DocumentLimitException("it is nested too deeply or has too many elements");
                }

                bool isEmpty = reader.IsEmptyElement;
                open.Push(Frame.Start(reader));
                closed = isEmpty ? open.Pop().Close() : null;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                closed = open.Pop().Close();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && open.Count > 0)
            {
                open.Peek().Text.Append(reader.Value);
            }

            if (closed is not null && open.Count == 0)
            {
                return closed;
            }

            if (closed is not null)
            {
                open.Peek().Children.Add(closed);
            }
        }

        return null;
    }

    private sealed record Frame(
        string Name,
        int Line,
        Dictionary<string, string> Attributes,
        List<MarkupElement> Children,
        StringBuilder Text
    )
    {
        public static Frame Start(XmlReader reader)
        {
            int line = ((IXmlLineInfo)reader).LineNumber;
            string name = reader.LocalName;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (reader.MoveToNextAttribute())
            {
                attributes[reader.LocalName] = reader.Value;
            }

            return new Frame(name, line, attributes, [], new StringBuilder());
        }

        public MarkupElement Close() => new(Name, Line, Attributes, Children, Text.ToString().Trim());
    }
}
