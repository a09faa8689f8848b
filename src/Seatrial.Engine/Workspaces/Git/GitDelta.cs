using Seatrial.Engine.Workspaces.Git.Objects;

namespace Seatrial.Engine.Workspaces.Git;

/// <summary>Rebuilds an object from its base and a delta.</summary>
internal static class GitDelta
{
    /// <summary>Null for a malformed delta, and for a result of more than <paramref name="limit"/> bytes.</summary>
    public static byte[]? Apply(ReadOnlySpan<byte> source, ReadOnlySpan<byte> delta, int limit = GitObjects.MaxObjectBytes)
    {
        var commands = new DeltaCommands(delta);
        if (commands.IsMalformed || commands.SourceLength != source.Length || commands.TargetLength > limit)
        {
            return null;
        }

        byte[] target = new byte[commands.TargetLength];
        int written = 0;
        while (commands.MoveNext())
        {
            var piece = commands.Source < 0 ? commands.Literal : source.Slice(commands.Source, commands.Length);
            if (!piece.TryCopyTo(target.AsSpan(written)))
            {
                return null;
            }

            written += piece.Length;
        }

        return !commands.IsMalformed && written == target.Length ? target : null;
    }
}
