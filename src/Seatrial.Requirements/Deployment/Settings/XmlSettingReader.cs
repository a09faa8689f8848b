using Seatrial.Engine.Documents;

namespace Seatrial.Requirements.Deployment;

/// <summary>
/// Reads the attributes of an XML configuration as <c>element@attribute</c>. A malformed file gives nothing: ASP.NET would not start with
/// it.
/// </summary>
internal static class XmlSettingReader
{
    public static IEnumerable<SettingLine> Read(string text)
    {
        var open = new Stack<MarkupElement>();
        if (XmlDocuments.Parse(text).Root is { } root)
        {
            open.Push(root);
        }

        while (open.TryPop(out var element))
        {
            foreach (var (name, value) in element.Attributes)
            {
                yield return new SettingLine($"{element.Name}@{name}", value, element.Line);
            }

            foreach (var child in element.Children)
            {
                open.Push(child);
            }
        }
    }
}
