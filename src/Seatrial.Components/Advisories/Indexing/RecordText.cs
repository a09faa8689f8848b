using Seatrial.Components.Severities;

namespace Seatrial.Components.Advisories.Indexing;

/// <summary>One record without what it says of packages, in bytes and back.</summary>
internal static class RecordText
{
    private const byte NoScore = 255;

    public static void Write(BinaryWriter writer, Advisory record)
    {
        writer.Write(record.Id);
        writer.Write(record.Summary);
        WriteTime(writer, record.Modified);
        WriteTime(writer, record.Published);
        WriteTime(writer, record.Withdrawn);
        IndexWriter.WriteTexts(writer, record.Aliases);
        IndexWriter.WriteTexts(writer, record.Related);
        IndexWriter.WriteTexts(writer, record.Upstream);
        IndexWriter.WriteTexts(writer, record.References);
        IndexWriter.WriteTexts(writer, record.Weaknesses);
        writer.Write((byte)record.Severity.Level);
        writer.Write((byte)(record.Severity.Tenths ?? NoScore));
        writer.Write(record.Severity.Vector);
        writer.Write7BitEncodedInt(record.Exploitation.KnownSince?.DayNumber ?? 0);
        writer.Write((float)(record.Exploitation.Probability ?? -1));
        writer.Write((float)(record.Exploitation.Percentile ?? -1));
    }

    public static Advisory Read(ref IndexReader reader)
    {
        string id = reader.Text();
        string summary = reader.Text();
        var modified = reader.Time();
        return new Advisory
        {
            Id = id,
            Summary = summary,
            Modified = modified ?? DateTimeOffset.UnixEpoch,
            Published = reader.Time(),
            Withdrawn = reader.Time(),
            Aliases = reader.Texts(),
            Related = reader.Texts(),
            Upstream = reader.Texts(),
            References = reader.Texts(),
            Weaknesses = reader.Texts(),
            Severity = ReadSeverity(ref reader),
            Exploitation = ReadExploitation(ref reader),
        };
    }

    private static Severity ReadSeverity(ref IndexReader reader)
    {
        var level = (SeverityLevel)reader.Byte();
        byte tenths = reader.Byte();
        return new Severity(level, tenths == NoScore ? null : tenths, reader.Text());
    }

    private static Exploitation ReadExploitation(ref IndexReader reader)
    {
        int day = reader.Int();
        float probability = reader.Float();
        float percentile = reader.Float();
        return new Exploitation(
            day == 0 ? null : DateOnly.FromDayNumber(Math.Min(day, DateOnly.MaxValue.DayNumber)),
            Rounded(probability),
            Rounded(percentile)
        );
    }

    /// <summary>EPSS is published with five digits; single precision keeps those.</summary>
    private static double? Rounded(float value) => value < 0 ? null : Math.Round(value, 5);

    private static void WriteTime(BinaryWriter writer, DateTimeOffset? time) =>
        writer.Write7BitEncodedInt64(time is { } known ? Math.Max(known.ToUnixTimeSeconds(), 0) + 1 : 0);
}
