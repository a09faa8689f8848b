using System.Text.Json;

namespace Seatrial.Governance.Attestations;

/// <summary>
/// Reads an in-toto statement. As the framework asks, members that it does not name are passed over; what it names must be right.
/// </summary>
public static class StatementReader
{
    private const int MaxSubjects = 100;

    /// <summary>The statement, or a sentence without its full stop.</summary>
    public static (Statement? Statement, string? Problem) Read(ReadOnlySpan<byte> utf8)
    {
        if (!StrictJson.TryParse(utf8, out var root, out string? problem))
        {
            return (null, $"the payload cannot be read: {problem}");
        }

        if (StrictJson.Text(root, "_type") is not AttestationTypes.Statement)
        {
            return (null, $"the payload is no in-toto statement of version 1: '_type' is not {AttestationTypes.Statement}");
        }

        if (
            StrictJson.Text(root, "predicateType") is not { Length: > 0 } type
            || StrictJson.Member(root, "predicate", JsonValueKind.Object) is not { } predicate
        )
        {
            return (null, "the statement says nothing: 'predicateType' or 'predicate' is missing");
        }

        return Subjects(root) is { Count: > 0 } subjects
            ? (new Statement(subjects, type, predicate), null)
            : (null, "'subject' must name what the statement is about, each by a digest in hexadecimal");
    }

    private static List<Subject>? Subjects(JsonElement root)
    {
        if (StrictJson.Member(root, "subject", JsonValueKind.Array) is not { } list || list.GetArrayLength() is 0 or > MaxSubjects)
        {
            return null;
        }

        var subjects = new List<Subject>();
        foreach (var item in list.EnumerateArray())
        {
            string name = StrictJson.Text(item, "name") ?? "";
            int before = subjects.Count;
            if (StrictJson.Member(item, "digest", JsonValueKind.Object) is not { } digests)
            {
                return null;
            }

            foreach (var digest in digests.EnumerateObject())
            {
                if (StrictJson.TextOf(digest.Value) is not { } hex || !IsHex(hex))
                {
                    return null;
                }

                subjects.Add(new Subject(name, digest.Name, hex));
            }

            if (subjects.Count == before)
            {
                return null;
            }
        }

        return subjects;
    }

    private static bool IsHex(string text) =>
        text.Length is >= 32 and <= 128 && text.Length % 2 == 0 && text.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
}
