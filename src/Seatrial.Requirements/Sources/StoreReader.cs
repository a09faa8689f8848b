using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;

namespace Seatrial.Requirements.Sources;

/// <summary>
/// Names of secrets that code asks a store for, by the tables of <see cref="StoreClients"/> and by references that say it themselves.
/// </summary>
internal static class StoreReader
{
    private const string GoogleSecrets = "/secrets/";
    private const string OnePassword = "op://";
    private const string ArnName = ":secret:";

    public static void Read(SourceText source, string text, string path, FactCollector collector)
    {
        Dictionary<string, int>? constants = null;
        var seen = new HashSet<(string, int)>();
        foreach (var client in StoreClients.UsedIn(text))
        {
            foreach (var (store, token, _) in client.Table.Find(source))
            {
                constants ??= Constants(source);
                int value = source.IsText(token) ? token : constants.GetValueOrDefault(source[token].TrimStart('$').ToString(), -1);
                Add(source[value], token, store, client.AreAllSecret);
            }
        }

        bool hasReferences = text.Contains(OnePassword, StringComparison.Ordinal) || text.Contains(GoogleSecrets, StringComparison.Ordinal);
        for (int i = 0; hasReferences && i < source.Count; i++)
        {
            if (source.IsText(i) && source[i].StartsWith(OnePassword))
            {
                Add(source[i], i, "1Password", isSecret: true);
            }
            else if (source.IsText(i) && source[i].StartsWith("projects/"))
            {
                Add(GoogleName(source[i]), i, "Google Secret Manager", isSecret: true);
            }
        }

        void Add(ReadOnlySpan<char> written, int token, string store, bool isSecret)
        {
            int arn = written.IndexOf(ArnName);
            string name = (arn < 0 ? written : written[(arn + ArnName.Length)..]).ToString();
            if (EnvironmentReader.IsName(name, isConstant: false) && seen.Add((name, source.LineOf(token))))
            {
                collector.Add(
                    new EnvironmentReadFact(new SourceLocation(path, source.LineOf(token)), name, EnvironmentAccess.Store, store, isSecret)
                );
            }
        }
    }

    /// <summary><c>projects/P/secrets/NAME/versions/latest</c>; empty where the name is put in while the program runs.</summary>
    private static ReadOnlySpan<char> GoogleName(ReadOnlySpan<char> text)
    {
        int start = text.IndexOf(GoogleSecrets) + GoogleSecrets.Length;
        int length = start < GoogleSecrets.Length ? -1 : text[start..].IndexOf("/versions/");
        return length <= 0 ? default : text.Slice(start, length);
    }

    /// <summary>Words to which the file assigns one text; a word with two texts is none.</summary>
    private static Dictionary<string, int> Constants(SourceText source)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 2; i < source.Count; i++)
        {
            if (source.IsText(i) && source.IsSign(i - 1, '='))
            {
                int word =
                    source.IsWord(i - 2) ? i - 2
                    : source.IsSign(i - 2, ':') && source.IsWord(i - 3) ? i - 3
                    : -1;
                string name = word < 0 ? "" : source[word].TrimStart('$').ToString();
                if (name.Length > 0 && !found.TryAdd(name, i) && !source[found[name]].SequenceEqual(source[i]))
                {
                    found[name] = -1;
                }
            }
        }

        return found;
    }
}
