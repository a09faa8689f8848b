namespace Seatrial.Secrets.Fixing;

/// <summary>A file with several credentials: what was found out about the whole of it, once for all of them.</summary>
/// <param name="text">The whole file.</param>
public sealed class FixSource(string text)
{
    private readonly Dictionary<string, bool> holds = new(StringComparer.Ordinal);
    private LiteralIndex? literals;
    private CodeLexicon? lexicon;
    private ExistingAccessor? accessor;
    private bool isAsked;

    public string Text { get; } = text;

    /// <summary>How the file asks a secret store already; null where it asks none.</summary>
    internal ExistingAccessor? Accessor
    {
        get
        {
            (accessor, isAsked) = isAsked ? (accessor, true) : (ExistingAccessor.Find(Text), true);
            return accessor;
        }
    }

    /// <summary>Strings of the file by the rules of a language.</summary>
    internal LiteralIndex Literals(CodeLexicon language)
    {
        if (literals is null || !ReferenceEquals(lexicon, language))
        {
            (literals, lexicon) = (new LiteralIndex(Text, language), language);
        }

        return literals;
    }

    /// <summary>Whether the file holds a text.</summary>
    internal bool Holds(string part)
    {
        if (!holds.TryGetValue(part, out bool known))
        {
            holds[part] = known = Text.Contains(part, StringComparison.Ordinal);
        }

        return known;
    }
}
