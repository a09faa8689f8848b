namespace Seatrial.Engine.Configuration.Yaml;

/// <summary>A node of a YAML document with its place, 1-based.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What it is, in words: "a list".</summary>
    public abstract string Description { get; }
}

/// <summary>
/// A scalar. <paramref name="IsPlain"/>: written without quotation marks, so that <c>true</c> is a flag and <c>~</c> nothing.
/// </summary>
internal sealed record YamlText(string Value, bool IsPlain, int Line, int Column) : YamlNode(Line, Column)
{
    public bool IsEmpty => IsPlain ? Value is "" or "~" or "null" or "Null" or "NULL" : string.IsNullOrWhiteSpace(Value);

    public override string Description => IsEmpty ? "empty" : ConfigurationErrors.Quote(Value);
}

internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Description => "a list";
}

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Description => "a group of keys";
}

internal sealed record YamlEntry(YamlText Key, YamlNode Value);
