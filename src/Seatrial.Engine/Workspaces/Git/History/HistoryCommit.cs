namespace Seatrial.Engine.Workspaces.Git.History;

/// <summary>A commit as a person is told of it.</summary>
/// <param name="Id">Object id in hexadecimal.</param>
/// <param name="Author">Name of its author, without the mail address.</param>
/// <param name="AuthorDate">When it was written, in the author's time zone.</param>
/// <param name="Reach">From where it can be reached.</param>
public sealed record HistoryCommit(string Id, string Author, DateTimeOffset AuthorDate, CommitReach Reach)
{
    private const long LatestSecond = 253_402_300_799;

    /// <summary>Reads the line <c>author NAME &lt;MAIL&gt; SECONDS ZONE</c>.</summary>
    internal static HistoryCommit Read(string id, ReadOnlySpan<byte> text, CommitReach reach)
    {
        int at = text.IndexOf("\nauthor "u8);
        var line = at < 0 ? default : text[(at + 8)..];
        int end = line.IndexOf((byte)'\n');
        line = end < 0 ? line : line[..end];
        int mail = line.IndexOf((byte)'<');
        int close = line.LastIndexOf((byte)'>');
        string name = System.Text.Encoding.UTF8.GetString(line[..Math.Max(0, mail)]).Trim();
        var date = DateTimeOffset.UnixEpoch;
        if (
            close >= 0
            && close + 2 < line.Length
            && System.Buffers.Text.Utf8Parser.TryParse(line[(close + 2)..], out long seconds, out int digits)
        )
        {
            date = DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(seconds, 0, LatestSecond));
            date = date.ToOffset(Zone(line[(close + 2 + digits)..]));
        }

        return new HistoryCommit(id, name, date, reach);
    }

    /// <summary><c>+0130</c>; no offset where it is none that a place on earth has.</summary>
    private static TimeSpan Zone(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart((byte)' ');
        if (text.Length < 5 || !System.Buffers.Text.Utf8Parser.TryParse(text[1..5], out int number, out int read) || read != 4)
        {
            return TimeSpan.Zero;
        }

        int minutes = (number / 100 * 60) + (number % 100);
        return minutes > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(text[0] == '-' ? -minutes : minutes);
    }
}
