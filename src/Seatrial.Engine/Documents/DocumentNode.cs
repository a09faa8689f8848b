namespace Seatrial.Engine.Documents;

/// <summary>
/// A value of a JSON, YAML or TOML document and the place where it stands. Asking for what is not there gives <see cref="Missing"/>, so
/// that a reader can follow a path without checking each step. Immutable once parsed; YAML aliases make it a graph without cycles.
/// </summary>
public sealed class DocumentNode
{
    /// <summary>Maps up to this size are searched member by member.</summary>
    private const int SmallMap = 16;

    /// <summary>Made when a large map is first asked; two threads may make the same one.</summary>
    private Dictionary<string, DocumentMember>? index;

    private DocumentNode(DocumentNodeKind kind, int line, int column)
    {
        Kind = kind;
        Line = line;
        Column = column;
    }

    /// <summary>What stands where nothing is; has neither text nor items.</summary>
    public static DocumentNode Missing { get; } = new(DocumentNodeKind.Missing, 0, 0);

    public DocumentNodeKind Kind { get; }

    /// <summary>1-based; 0 for <see cref="Missing"/>.</summary>
    public int Line { get; }

    /// <summary>1-based, in UTF-16 code units for YAML and TOML and in bytes for JSON.</summary>
    public int Column { get; }

    /// <summary>The scalar as text (<c>true</c>, <c>8080</c>, <c>value</c>); null for null, for lists, maps and what is missing.</summary>
    public string? Text { get; private init; }

    /// <summary>Whether the scalar is a string by its syntax (quoted, or JSON string) and no number, boolean or null.</summary>
    public bool IsQuoted { get; private init; }

    /// <summary>Elements of a list; empty for every other kind.</summary>
    public IReadOnlyList<DocumentNode> Items { get; private init; } = [];

    /// <summary>Members of a map in order of the document, keys unique; empty for every other kind.</summary>
    public IReadOnlyList<DocumentMember> Members { get; private init; } = [];

    public bool IsMissing => Kind == DocumentNodeKind.Missing;

    public bool IsMap => Kind == DocumentNodeKind.Map;

    public bool IsList => Kind == DocumentNodeKind.List;

    /// <summary>Whether the scalar says yes in one of YAML 1.1's or JSON's words.</summary>
    public bool IsTrue =>
        Text is { } text
        && (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("yes", StringComparison.OrdinalIgnoreCase));

    /// <summary>The member's value, <see cref="Missing"/> where there is none or this is no map.</summary>
    public DocumentNode this[string key] => Find(key)?.Value ?? Missing;

    public DocumentMember? Find(string key)
    {
        if (Members.Count > SmallMap)
        {
            index ??= Members.ToDictionary(m => m.Key, StringComparer.Ordinal);
            return index.GetValueOrDefault(key);
        }

        foreach (var member in Members)
        {
            if (string.Equals(member.Key, key, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The texts of a list of scalars, or the text of one scalar: many formats accept both.</summary>
    public IEnumerable<string> Texts() => Text is { } text ? [text] : Items.Select(i => i.Text).OfType<string>();

    internal static DocumentNode Scalar(string? text, bool isQuoted, int line, int column) =>
        new(DocumentNodeKind.Scalar, line, column) { Text = text, IsQuoted = isQuoted };

    internal static DocumentNode List(IReadOnlyList<DocumentNode> items, int line, int column) =>
        new(DocumentNodeKind.List, line, column) { Items = items };

    internal static DocumentNode Map(IReadOnlyList<DocumentMember> members, int line, int column) =>
        new(DocumentNodeKind.Map, line, column) { Members = members };
}
