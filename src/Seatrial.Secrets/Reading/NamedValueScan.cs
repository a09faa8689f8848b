using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>Makes candidates of the values of a file whose name may be that of a credential. One instance per worker.</summary>
internal sealed class NamedValueScan(SecretRuleSet rules)
{
    private readonly ReadValues values = new();
    private readonly NamedRules named = new(rules);

    /// <summary>Reads the file and shows each value under the name of a credential.</summary>
    public void Scan(FileContent content, FormatReader reader, CandidateVisitor visit)
    {
        values.Clear(content.Utf8.Length);
        reader.Read(content.Utf8, values);
        foreach (NamedValue value in values.Values)
        {
            Show(content, value, visit);
        }

        values.Clear();
    }

    private void Show(FileContent content, in NamedValue value, CandidateVisitor visit)
    {
        ReadOnlySpan<byte> text = content.Utf8;
        CredentialName name = NamePath.Read(text, values, value, out ByteRange said);
        int rule = named.Of(name.Kind, value.Role);
        if (rule < 0 || value.Value.IsEmpty)
        {
            return;
        }

        bool isBefore = !said.IsEmpty && said.Start < value.Value.Start;
        int start = isBefore && value.Key == said ? said.Start : value.Value.Start;
        var candidate = new SecretCandidate
        {
            File = content.File,
            Rule = rules.Rules[rule],
            Text = text,
            Start = value.Value.Start,
            Length = value.Value.Length,
            MatchStart = start,
            MatchLength = value.Value.End - start,
            Name = text.Slice(said.Start, said.Length),
            Named = new NamedContext { IsRead = true, Value = value, Values = values, Name = name },
        };
        visit(candidate, rule, said);
    }
}
