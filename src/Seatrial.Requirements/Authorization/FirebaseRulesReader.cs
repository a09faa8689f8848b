using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.Authorization;

/// <summary>
/// Reads the rules language of Cloud Firestore and Cloud Storage for Firebase: nested <c>match</c> paths and their <c>allow</c> statements.
/// Conditions are kept as text, as written and with the functions of the file written out. Any text gives some list; one pass, nesting
/// bounded by <see cref="MaxDepth"/>. Source: Firebase documentation, "Security Rules language".
/// </summary>
internal sealed class FirebaseRulesReader
{
    public const int MaxDepth = 50;

    private const string FirestorePrefix = "/databases/{database}/documents";
    private const string StoragePrefix = "/b/{bucket}/o";

    private readonly string path;
    private readonly string text;
    private readonly List<ClientDataRuleFact> rules = [];
    private readonly FirebaseFunctions functions = new();
    private readonly Stack<string> opened = new();
    private ClientStore store = ClientStore.Firestore;
    private int at;
    private int line = 1;

    private FirebaseRulesReader(string path, string text)
    {
        this.path = path;
        this.text = BlankComments(text);
    }

    public static IReadOnlyList<ClientDataRuleFact> Read(string path, string text)
    {
        var reader = new FirebaseRulesReader(path, text);
        reader.ReadAll();
        return [.. reader.rules.Select(r => r with { Meaning = reader.functions.Expand(r.Condition) })];
    }

    private void ReadAll()
    {
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsAsciiLetter(c))
            {
                ReadWord();
                continue;
            }

            if (c == '{' && opened.Count < MaxDepth)
            {
                opened.Push("");
            }
            else if (c == '}' && opened.Count > 0)
            {
                opened.Pop();
            }

            Advance();
        }
    }

    private void ReadWord()
    {
        int start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '.'))
        {
            at++;
        }

        var word = text.AsSpan(start, at - start);
        switch (word)
        {
            case "service":
                store = UpTo("{").Contains("storage", StringComparison.Ordinal) ? ClientStore.FirebaseStorage : ClientStore.Firestore;
                break;
            case "match":
                OpenMatch();
                break;
            case "allow":
                ReadAllow();
                break;
            case "function":
                ReadFunction();
                break;
        }
    }

    private void OpenMatch()
    {
        // Wildcards of a path hold braces without a space before them; the block's own brace comes after white space or a closing brace.
        int start = at;
        while (at < text.Length && !(text[at] == '{' && at > start && text[at - 1] is not '/'))
        {
            Advance();
            if (at < text.Length && text[at] == '{' && text[at - 1] == '/')
            {
                while (at < text.Length && text[at] is not ('}' or '\n'))
                {
                    at++;
                }
            }
        }

        string part = text[start..Math.Min(at, text.Length)].Trim();
        if (opened.Count < MaxDepth)
        {
            opened.Push(part);
        }

        at++;
    }

    private void ReadAllow()
    {
        int start = line;
        string operations = UpTo(":;{}");
        string condition = "";
        if (at < text.Length && text[at] == ':')
        {
            at++;
            condition = UpTo(";}").Trim();
        }

        condition = Fingerprints.Normalise(condition.StartsWith("if", StringComparison.Ordinal) ? condition[2..].Trim() : condition);
        string names = string.Join(", ", operations.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        rules.Add(
            new ClientDataRuleFact(new SourceLocation(path, start), store, CurrentPath(), names, condition.Length == 0 ? "true" : condition)
        );
    }

    private string CurrentPath()
    {
        string full = string.Concat(opened.Reverse());
        string prefix = store == ClientStore.FirebaseStorage ? StoragePrefix : FirestorePrefix;
        return full.StartsWith(prefix, StringComparison.Ordinal) ? full[prefix.Length..] : full;
    }

    private void ReadFunction()
    {
        string head = UpTo("{").Trim();
        int start = at;
        int depth = 0;
        while (at < text.Length)
        {
            depth +=
                text[at] == '{' ? 1
                : text[at] == '}' ? -1
                : 0;
            Advance();
            if (depth == 0)
            {
                functions.Add(head, text[start..at]);
                return;
            }
        }
    }

    private string UpTo(string stops)
    {
        int start = at;
        while (at < text.Length && !stops.Contains(text[at], StringComparison.Ordinal))
        {
            Advance();
        }

        return text[start..at];
    }

    private void Advance()
    {
        line += text[at] == '\n' ? 1 : 0;
        at++;
    }

    /// <summary>Replaces comments by spaces, so that positions and line ends stay. Strings keep their slashes.</summary>
    private static string BlankComments(string text)
    {
        char[] result = text.ToCharArray();
        char quote = '\0';
        for (int i = 0; i + 1 < result.Length; i++)
        {
            char c = text[i];
            if (quote != '\0' || c is '"' or '\'')
            {
                quote =
                    quote == '\0' ? c
                    : c == quote || c == '\n' ? '\0'
                    : quote;
                continue;
            }

            if (c != '/' || text[i + 1] is not ('/' or '*'))
            {
                continue;
            }

            bool block = text[i + 1] == '*';
            int end = text.IndexOf(block ? "*/" : "\n", i + 2, StringComparison.Ordinal);
            int stop =
                end < 0 ? text.Length
                : block ? end + 2
                : end;
            for (; i < stop; i++)
            {
                result[i] = text[i] == '\n' ? '\n' : ' ';
            }

            i--;
        }

        return new string(result);
    }
}
