using Seatrial.Cli.Hosting;

namespace Seatrial.Cli.Running;

/// <summary>Reads what is piped in.</summary>
internal static class StandardInput
{
    /// <summary>All of it; null when it is more than <paramref name="limit"/> bytes.</summary>
    public static ReadOnlyMemory<byte>? Read(CommandContext context, int limit)
    {
        using var input = context.Input();
        byte[] bytes = new byte[64 << 10];
        int length = 0;
        for (int read; (read = input.Read(bytes, length, bytes.Length - length)) > 0; )
        {
            length += read;
            if (length > limit)
            {
                return null;
            }

            if (length == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(bytes.Length * 4L, limit + 1L));
            }
        }

        return bytes.AsMemory(0, length);
    }
}
