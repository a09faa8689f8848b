using System.Text;
using Seatrial.Engine.Workspaces.Text;

namespace Seatrial.Engine.Tests.Workspaces;

public sealed class Windows1252Tests
{
    private static readonly byte[][] Pieces =
    [
        "plain"u8.ToArray(),
        "a longer piece of plain text, copied at once"u8.ToArray(),
        "é"u8.ToArray(),
        "€"u8.ToArray(),
        "😀"u8.ToArray(),
        [0xE9],
        [0x80],
        [0x9F],
        [0x81],
        [0xFF],
        [0xC3],
        [0xE2, 0x82],
        [0xF0, 0x9F, 0x98],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [0xF4, 0x90, 0x80, 0x80],
    ];

    /// <summary>The reference decodes one character after the other: valid UTF-8 stays, any other byte is one of the code page.</summary>
    [Fact]
    public void Reads_what_a_reference_reads()
    {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++)
        {
            byte[] text = [.. Enumerable.Range(0, random.Next(20)).SelectMany(_ => Pieces[random.Next(Pieces.Length)])];
            byte[] target = new byte[text.Length * 3];
            Assert.Equal(Reference(text), target[..Windows1252.ToUtf8(text, target)]);
        }
    }

    private static byte[] Reference(ReadOnlySpan<byte> text)
    {
        var page = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var written = new List<byte>();
        while (!text.IsEmpty)
        {
            bool isValid = Rune.DecodeFromUtf8(text, out _, out int used) == System.Buffers.OperationStatus.Done;
            used = isValid ? used : 1;
            written.AddRange(isValid ? text[..used] : Encoding.UTF8.GetBytes(page.GetString(text[..1])));
            text = text[used..];
        }

        return [.. written];
    }
}
