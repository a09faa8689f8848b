using System.Buffers;
using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Reading.Code;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>Makes candidates of the values of a file whose name may be that of a credential. One instance per worker.</summary>
internal sealed class NamedValueScan(SecretRuleSet rules)
{
    private readonly ReadValues values = new();
    private readonly NamedRules named = new(rules);
    private readonly CodeReader code = new();
    private readonly HiddenTextScan hidden = new(rules);
    private readonly List<ByteRange> parts = [];

    /// <summary>Whether values of the last file were passed over whose names are those of credentials.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The stretches of the last file that were read whole, where only its parts were wanted and the reader tells.</summary>
    public IReadOnlyList<ByteRange> Parts => parts;

    internal int HeldCapacity => values.HeldCapacity;

    /// <summary>Reads the file and shows each value under the name of a credential.</summary>
    /// <param name="content">The file.</param>
    /// <param name="reader">Who reads it.</param>
    /// <param name="words">Where the words stand for which the file was selected.</param>
    /// <param name="visit">Takes the candidates.</param>
    /// <param name="places">Where alone values are wanted, for a reader that can read parts; null for the whole file.</param>
    public void Scan(
        FileContent content,
        FormatReader reader,
        IReadOnlyList<ByteRange> words,
        CandidateVisitor visit,
        IReadOnlyList<ByteRange>? places = null
    )
    {
        values.Clear(content.Utf8.Length);
        if (places is not null && reader.ReadPart is { } readPart)
        {
            readPart(content.Utf8, places, values);
        }
        else
        {
            reader.Read?.Invoke(content.Utf8, values);
        }

        if (reader is { Language: { } script, FindPrograms: { } find })
        {
            ReadPrograms(content.Utf8, script, find, words);
        }
        else if (reader.Language is { } language)
        {
            code.Read(content.Utf8, language, words, values);
        }

        foreach (NamedValue value in values.Values)
        {
            Show(content, reader, value, visit);
        }

        if (values.Hidden.Count > 0)
        {
            hidden.Scan(content, values, visit);
        }

        IsCut = values.IsCut;
        parts.Clear();
        parts.AddRange(values.Parts);
        values.Clear();
    }

    /// <summary>Reads the programs of a text where they stand in it: what is around them is blank to their reader.</summary>
    private void ReadPrograms(ReadOnlySpan<byte> text, Dialect language, PartFinder find, IReadOnlyList<ByteRange> words)
    {
        parts.Clear();
        find(text, parts);
        if (parts.Count == 0)
        {
            return;
        }

        byte[] blank = ArrayPool<byte>.Shared.Rent(text.Length);
        Span<byte> programs = blank.AsSpan(0, text.Length);
        programs.Fill((byte)'\n');
        foreach (ByteRange part in parts)
        {
            text.Slice(part.Start, part.Length).CopyTo(programs[part.Start..]);
        }

        code.Read(programs, language, words, values);
        ArrayPool<byte>.Shared.Return(blank, clearArray: true);
    }

    private void Show(FileContent content, FormatReader reader, in NamedValue value, CandidateVisitor visit)
    {
        ReadOnlySpan<byte> text = content.Utf8;
        bool isCode = reader.Language is not null && !(reader.FindPrograms is not null && value.Writing == ValueWriting.Attribute);
        CredentialName name =
            value.Argument == ArgumentMeaning.None
                ? NamePath.Read(text, values, value, out ByteRange said)
                : CodeValueJudge.NameOf(value, out said);
        int rule = value.Argument == ArgumentMeaning.None ? named.Of(name.Kind, isCode) : named.Of(value.Argument);
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
            Named = new NamedContext
            {
                IsRead = true,
                IsCode = isCode,
                IsStore = reader.IsStore,
                Value = value,
                Values = values,
                Name = name,
            },
        };
        visit(candidate, rule, said);
    }
}
