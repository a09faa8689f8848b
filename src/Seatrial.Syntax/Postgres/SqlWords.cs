using System.Text;

namespace Seatrial.Syntax.Postgres;

/// <summary>
/// What the words of a statement say about where it ends: whether a body between BEGIN ATOMIC and END is open, and whether data follow.
/// </summary>
internal struct SqlWords
{
    private bool _isCopy;
    private bool _hasWords;
    private bool _afterBegin;
    private bool _afterFrom;
    private int _blocks;

    public bool IsCopyFromStandardInput { get; private set; }

    public readonly bool IsInBody => _blocks > 0;

    public void Add(ReadOnlySpan<byte> word)
    {
        _isCopy |= !_hasWords && Is(word, "copy"u8);
        _hasWords = true;
        IsCopyFromStandardInput |= _isCopy && _afterFrom && Is(word, "stdin"u8);
        if (_afterBegin && Is(word, "atomic"u8))
        {
            _blocks++;
        }
        else if (_blocks > 0)
        {
            _blocks +=
                Is(word, "case"u8) ? 1
                : Is(word, "end"u8) ? -1
                : 0;
        }

        _afterBegin = Is(word, "begin"u8);
        _afterFrom = Is(word, "from"u8);
    }

    private static bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> keyword) => Ascii.EqualsIgnoreCase(word, keyword);
}
