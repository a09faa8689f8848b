using System.Buffers.Text;
using System.Text;
using Seatrial.Engine.Workspaces.Git;

namespace Seatrial.Engine.Workspaces.Changes;

/// <summary>What a commit object says (the book's "Git Objects").</summary>
/// <param name="Tree">Object id in hexadecimal.</param>
/// <param name="Parents">Object ids; none for a first commit.</param>
/// <param name="AuthoredOn">Day in the author's time zone.</param>
/// <param name="CommittedAt">Seconds since 1970.</param>
internal sealed record CommitText(string Tree, IReadOnlyList<string> Parents, DateOnly? AuthoredOn, long CommittedAt)
{
    private const int MaxParents = 100;

    /// <summary>Null where the object is missing or no commit.</summary>
    public static CommitText? Read(GitObjects objects, string id) =>
        objects.Read(Convert.FromHexString(id)) is { } bytes && bytes.AsSpan().StartsWith("tree "u8) ? Parse(bytes) : null;

    private static CommitText Parse(ReadOnlySpan<byte> text)
    {
        string tree = "";
        var parents = new List<string>();
        DateOnly? day = null;
        long time = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            if (line.IsEmpty)
            {
                break;
            }

            if (line.StartsWith("tree "u8))
            {
                tree = Encoding.ASCII.GetString(line[5..]);
            }
            else if (line.StartsWith("parent "u8) && parents.Count < MaxParents)
            {
                parents.Add(Encoding.ASCII.GetString(line[7..]));
            }
            else if (line.StartsWith("author "u8) && TryTime(line, out long seconds, out int zone))
            {
                day = Day(seconds, zone);
            }
            else if (line.StartsWith("committer "u8) && TryTime(line, out seconds, out _))
            {
                time = seconds;
            }
        }

        return new CommitText(tree, parents, day, time);
    }

    /// <summary><c>NAME &lt;MAIL&gt; SECONDS ZONE</c>; the zone is hours and minutes in decimal digits.</summary>
    private static bool TryTime(ReadOnlySpan<byte> line, out long seconds, out int zone)
    {
        (seconds, zone) = (0, 0);
        int mail = line.LastIndexOf((byte)'>');
        if (mail < 0 || mail + 2 >= line.Length || !Utf8Parser.TryParse(line[(mail + 2)..], out seconds, out int used))
        {
            return false;
        }

        var rest = line[(mail + 2 + used)..].TrimStart((byte)' ');
        _ = Utf8Parser.TryParse(rest.StartsWith("+"u8) ? rest[1..] : rest, out zone, out _);
        return true;
    }

    private static DateOnly? Day(long seconds, int zone)
    {
        long local = seconds + (((zone / 100 * 60) + (zone % 100)) * 60L);
        return local is > 0 and < 250_000_000_000 ? DateOnly.FromDateTime(DateTime.UnixEpoch.AddSeconds(local)) : null;
    }
}
