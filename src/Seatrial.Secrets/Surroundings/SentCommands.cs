using System.Buffers;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Surroundings;

/// <summary>
/// Commands of documents that send a credential: <c>curl -H "Authorization: Bearer …" https://host</c>. One that was drawn by a machine and
/// goes to a host that exists was tried and pasted; what is made up for readers goes to hosts reserved for that, or to their own machine.
/// </summary>
internal static class SentCommands
{
    /// <summary>Bytes before and behind a value in which the rest of its command may stand.</summary>
    private const int Reach = 400;

    private static readonly SearchValues<byte> HostEnds = SearchValues.Create("/:?\"'` \t\r\n\\"u8);

    /// <summary>What stands for a name to be filled in.</summary>
    private static readonly SearchValues<byte> Places = SearchValues.Create("<>{}$[]*"u8);

    private static readonly WordSet Invented = new(
        "example examples yourdomain yourapp your yoursite mydomain domain host hostname server localhost test demo foo bar acme contoso company site app"
    );

    public static bool Holds(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> value = candidate.Meaning;
        if (
            ValueModel.Judge(value).Strength != ValueStrength.Random
            || candidate.Text[(candidate.Start + candidate.Length)..].StartsWith("..."u8)
        )
        {
            return false;
        }

        ReadOnlySpan<byte> command = CommandAround(candidate);
        return (Bytes.Contains(command, "curl "u8) || Bytes.Contains(command, "wget "u8)) && NamesHost(command);
    }

    /// <summary>The line of the value with those that a backslash joins to it.</summary>
    private static ReadOnlySpan<byte> CommandAround(in SecretCandidate candidate)
    {
        ReadOnlySpan<byte> text = candidate.Text;
        int first = Math.Max(0, candidate.Start - Reach);
        int from = candidate.Start;
        do
        {
            from = first + Math.Max(0, text[first..from].LastIndexOf((byte)'\n'));
        } while (from > first && text[first..from].TrimEnd(" \t\r"u8).EndsWith("\\"u8));

        int last = Math.Min(text.Length, candidate.Start + candidate.Length + Reach);
        int to = candidate.Start + candidate.Length;
        while (to < last)
        {
            int end = text[to..last].IndexOf((byte)'\n');
            int next = end < 0 ? last : to + end;
            bool goesOn = text[to..next].TrimEnd(" \t\r"u8).EndsWith("\\"u8);
            to = next + 1;
            if (!goesOn)
            {
                break;
            }
        }

        return text[from..Math.Min(to, last)];
    }

    /// <summary>Whether the first address in a text is at a host that may exist outside of the network that the text is about.</summary>
    public static bool NamesHost(ReadOnlySpan<byte> command)
    {
        int at = command.IndexOf("://"u8);
        if (at < 0)
        {
            return false;
        }

        ReadOnlySpan<byte> host = command[(at + 3)..];
        int end = host.IndexOfAny(HostEnds);
        host = end < 0 ? host : host[..end];
        return host.Contains((byte)'.')
            && !host.StartsWith("127."u8)
            && !host.StartsWith("0."u8)
            && !host.StartsWith("192.168."u8)
            && !host.StartsWith("10."u8)
            && host.IndexOfAny(Places) < 0
            && !Invented.ContainsWordOf(host);
    }
}
