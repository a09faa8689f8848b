namespace Seatrial.Governance.Locking;

/// <summary>Makes the entries of one application.</summary>
internal sealed record LockLine(string Application)
{
    /// <summary>An entry; values that are empty are left out.</summary>
    public LockEntry Entry(string kind, string name, params IEnumerable<(string Key, string Value)> values) =>
        new(kind, Application, name, [.. values.Where(v => v.Value.Length > 0).Select(v => KeyValuePair.Create(v.Key, v.Value))]);

    /// <summary>Words in order, each once.</summary>
    public static string Joined(IEnumerable<string> words) =>
        string.Join(", ", words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
