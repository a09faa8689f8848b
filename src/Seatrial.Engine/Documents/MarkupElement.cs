namespace Seatrial.Engine.Documents;

/// <summary>An element of an XML document without namespaces: local names only, as build files are read.</summary>
/// <param name="Name">Local name.</param>
/// <param name="Line">1-based line of the start tag.</param>
/// <param name="Attributes">Values by local name.</param>
/// <param name="Children">Child elements in order of the document.</param>
/// <param name="Text">The element's own text, trimmed; empty where it has none.</param>
public sealed record MarkupElement(
    string Name,
    int Line,
    IReadOnlyDictionary<string, string> Attributes,
    IReadOnlyList<MarkupElement> Children,
    string Text
)
{
    public string? Attribute(string name) => Attributes.GetValueOrDefault(name);

    public MarkupElement? Child(string name) => Children.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal));

    /// <summary>Text of a child element; null where there is no such child or it is empty.</summary>
    public string? ChildText(string name) => Child(name)?.Text is { Length: > 0 } text ? text : null;

    /// <summary>Children of this name, in order.</summary>
    public IEnumerable<MarkupElement> All(string name) => Children.Where(c => string.Equals(c.Name, name, StringComparison.Ordinal));
}
