using System.Text;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Addresses that a provider of databases gives to one customer, <c>cluster0.k3f9q.mongodb.net</c>: who writes one down means his own,
/// whatever his password looks like. Sources: what each provider's console shows as the connection string.
/// </summary>
internal static class ManagedHosts
{
    private static readonly string[] Suffixes =
    [
        ".mongodb.net",
        ".neon.tech",
        ".supabase.co",
        ".pooler.supabase.com",
        ".rds.amazonaws.com",
        ".render.com",
        ".rlwy.net",
        ".railway.app",
        ".aivencloud.com",
        ".upstash.io",
        ".psdb.cloud",
        ".database.windows.net",
        ".database.azure.com",
        ".cosmos.azure.com",
        ".ondigitalocean.com",
        ".elephantsql.com",
        ".cloudamqp.com",
        ".redis-cloud.com",
        ".redislabs.com",
        ".cockroachlabs.cloud",
        ".filess.io",
        ".clever-cloud.com",
    ];

    private static readonly System.Buffers.SearchValues<byte> Marks = System.Buffers.SearchValues.Create("<>${}*"u8);

    /// <summary>A provider draws so many characters at least.</summary>
    private const int Drawn = 5;

    /// <summary>What instructions put where the customer's part stands.</summary>
    private static readonly WordSet Templates = new(
        "xxxx xxxxx xxxxxx abcd abcde abcdef abc123 abc12 example sample mongo mongodb cluster host ref project your"
    );

    /// <summary>These are templates alone; beside a drawn part people call their databases so (<c>tides-db</c>).</summary>
    private static readonly WordSet Short = new("test db id");

    /// <summary>Whether a host is one customer's own: a part in front of the provider's name was drawn, and none is a template's.</summary>
    public static bool IsOwn(ReadOnlySpan<byte> host)
    {
        int end = host.IndexOfAny((byte)'/', (byte)':', (byte)'?');
        host = end < 0 ? host : host[..end];
        foreach (string suffix in Suffixes)
        {
            if (host.Length > suffix.Length && Bytes.EndsWith(host, Encoding.ASCII.GetBytes(suffix)))
            {
                return IsDrawn(host[..^suffix.Length]);
            }
        }

        return false;
    }

    private static bool IsDrawn(ReadOnlySpan<byte> labels)
    {
        bool isDrawn = false;
        foreach (Range range in labels.Split((byte)'.'))
        {
            ReadOnlySpan<byte> label = labels[range];
            if (label.IndexOfAny(Marks) >= 0 || Placeholders.FindTemplate(label) is not null)
            {
                return false;
            }

            bool isWhole = label.IndexOf((byte)'-') < 0;
            foreach (Range inner in label.Split((byte)'-'))
            {
                ReadOnlySpan<byte> part = label[inner];
                if (
                    Templates.Contains(part)
                    || (isWhole && Short.Contains(part))
                    || (part.Length >= Drawn && new ValueShape(part).Distinct <= 2)
                )
                {
                    return false;
                }

                // 'cluster0' and 'us-east-1' are everybody's.
                isDrawn |=
                    part.Length >= Drawn
                    && !Randomness.HasRuns(part)
                    && !Bytes.StartsWith(part, "cluster"u8)
                    && (isWhole || (part.IndexOfAny(ByteSets.Digits) >= 0 && part.IndexOfAnyExcept(ByteSets.Digits) >= 0));
            }
        }

        return isDrawn;
    }
}
