using System.Text;
using Seatrial.Engine.Configuration;
using Seatrial.Engine.Configuration.Yaml;

namespace Seatrial.Engine.Rotations;

/// <summary>
/// Reads and writes <c>.seatrial/rotations.yaml</c>: one record on one line, lines in ordinal order, so that two branches that add
/// different records merge by themselves and the order of writing leaves no trace.
/// </summary>
public static class RotationFile
{
    /// <summary>Larger files are not read: 4 MiB.</summary>
    public const int MaximumSize = 4 * 1024 * 1024;

    private const int MaximumNodes = 500_000;

    private const string Head =
        "# Secrets that were rotated or revoked: one line each, sorted. Written by 'seatrial secrets rotated' and 'seatrial secrets revoked'.\n";

    /// <summary>Reads a whole file. Strict, as <see cref="ConfigurationParser"/>; any bytes may be given and nothing is thrown.</summary>
    public static RotationResult Parse(ReadOnlySpan<byte> utf8, string path)
    {
        var errors = new ConfigurationErrors(path);
        string? text = ConfigurationText.Decode(utf8, MaximumSize, errors);
        var root = text is null ? null : YamlReader.Read(text, errors, MaximumNodes);
        var records = new List<RotationRecord>();
        if (root is YamlList list)
        {
            records.AddRange(list.Items.Select(item => RotationReader.Read(item, errors)).OfType<RotationRecord>());
        }
        else if (root is not (null or YamlText { IsEmpty: true, IsPlain: true }))
        {
            errors.Add(
                root,
                $"the file must hold a list of records, each '- {{secret: NAME, date: 2026-01-31, act: rotated}}', but is {root.Description}"
            );
        }

        return new RotationResult(new RotationLog(records), errors.Sorted());
    }

    /// <summary>The whole file; <see cref="Parse"/> reads the same records from it.</summary>
    public static string Write(RotationLog log)
    {
        var text = new StringBuilder(Head);
        foreach (string line in log.Records.Select(Line).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(RotationRecord record)
    {
        string subject = record.Secret is null ? "finding" : "secret";
        string by = record.By is null ? "" : $", by: {Quoted(record.By)}";
        string note = record.Note is null ? "" : $", note: {Quoted(record.Note)}";
        return $"- {{{subject}: {Quoted(record.Subject)}, date: {record.Date:yyyy-MM-dd}, act: {(record.Act == RotationAct.Rotated ? "rotated" : "revoked")}{by}{note}}}";
    }

    /// <summary>Always quoted: a name may be a word that YAML takes for something else.</summary>
    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
