using System.Buffers;

namespace Seatrial.Syntax.Postgres;

/// <summary>
/// The lexical rules of PostgreSQL and psql, as far as the end of a statement depends on them. It reads each byte once and knows no
/// failure.
/// </summary>
internal ref struct SqlLexer(ReadOnlySpan<byte> sql, int at)
{
    private static readonly SearchValues<byte> s_wordBytes = SearchValues.Create([
        .. Enumerable.Range(0, 256).Where(b => b >= 0x80 || b is '_' or '$' || char.IsAsciiLetterOrDigit((char)b)).Select(b => (byte)b),
    ]);

    private readonly ReadOnlySpan<byte> _sql = sql;
    private int _at = at;
    private int _parentheses;
    private bool _isOpen;
    private SqlWords _words;

    private readonly bool IsAtEnd => _at >= _sql.Length;

    /// <summary>
    /// Reads up to the next semicolon that ends a statement; false at the end of the text. <paramref name="isOpen"/> says that a quote, a
    /// comment or a parenthesis is not closed.
    /// </summary>
    public bool ReadStatement(out int start, out int end, out bool isOpen)
    {
        do
        {
            (_parentheses, _isOpen, _words) = (0, false, default);
            (start, end) = (-1, -1);
            while (!IsAtEnd && !IsAtTerminator())
            {
                int token = _at;
                if (ReadToken())
                {
                    start = start < 0 ? token : start;
                    end = _at;
                }
            }

            isOpen = _isOpen || (IsAtEnd && _parentheses > 0);
            SkipTerminator();
        } while (start < 0 && !IsAtEnd);
        return start >= 0;
    }

    private readonly bool IsAtTerminator() => _sql[_at] == '\\' || (_sql[_at] == ';' && _parentheses == 0 && !_words.IsInBody);

    private void SkipTerminator()
    {
        if (IsAtEnd)
        {
            return;
        }

        if (_sql[_at] == '\\')
        {
            SkipLine();
            return;
        }

        _at++;
        if (_words.IsCopyFromStandardInput)
        {
            SkipData();
        }
    }

    /// <summary>Passes over one token, or over white space and comments; true when it was a token.</summary>
    private bool ReadToken()
    {
        byte first = _sql[_at];
        byte second = _at + 1 < _sql.Length ? _sql[_at + 1] : (byte)0;
        switch (first)
        {
            case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'\v':
                _at++;
                return false;
            case (byte)'-' when second == '-':
                SkipLine();
                return false;
            case (byte)'/' when second == '*':
                SkipComment();
                return false;
            case (byte)'\'':
                SkipQuoted('\'', escapes: false);
                return true;
            case (byte)'"':
                SkipQuoted('"', escapes: false);
                return true;
            case (byte)'e' or (byte)'E' when second == '\'':
                _at++;
                SkipQuoted('\'', escapes: true);
                return true;
            case (byte)'$':
                SkipDollarQuoted();
                return true;
            case (byte)'(':
                _parentheses++;
                break;
            case (byte)')':
                _parentheses = Math.Max(0, _parentheses - 1);
                break;
            default:
                if (s_wordBytes.Contains(first))
                {
                    ReadWord();
                    return true;
                }

                break;
        }

        _at++;
        return true;
    }

    private void ReadWord()
    {
        int length = LengthOfWord(_at);
        _words.Add(_sql.Slice(_at, length));
        _at += length;
    }

    private readonly int LengthOfWord(int from)
    {
        int length = _sql[from..].IndexOfAnyExcept(s_wordBytes);
        return length < 0 ? _sql.Length - from : length;
    }

    private void SkipLine() => SkipPast("\n"u8, 0, mustClose: false);

    /// <summary>Comments nest.</summary>
    private void SkipComment()
    {
        int depth = 0;
        do
        {
            int found = _sql[_at..].IndexOfAny((byte)'*', (byte)'/');
            _at = found < 0 ? _sql.Length : _at + found;
            var rest = _sql[_at..];
            int change =
                rest.StartsWith("/*"u8) ? 1
                : rest.StartsWith("*/"u8) ? -1
                : 0;
            depth += change;
            _at = Math.Min(_sql.Length, _at + (change == 0 ? 1 : 2));
        } while (depth > 0 && !IsAtEnd);
        _isOpen |= depth > 0;
    }

    /// <summary>A doubled quote stands for one. In strings that begin with E, a backslash takes the meaning from what follows.</summary>
    private void SkipQuoted(char quote, bool escapes)
    {
        _at++;
        while (!IsAtEnd)
        {
            int found = escapes ? _sql[_at..].IndexOfAny((byte)quote, (byte)'\\') : _sql[_at..].IndexOf((byte)quote);
            if (found < 0)
            {
                break;
            }

            _at += found;
            bool isPair = _sql[_at] == '\\' || (_at + 1 < _sql.Length && _sql[_at + 1] == quote);
            _at = Math.Min(_sql.Length, _at + (isPair ? 2 : 1));
            if (!isPair)
            {
                return;
            }
        }

        _at = _sql.Length;
        _isOpen = true;
    }

    /// <summary><c>$tag$ … $tag$</c>; anything else behind a dollar is a parameter or a mistake.</summary>
    private void SkipDollarQuoted()
    {
        int close = _sql[(_at + 1)..].IndexOf((byte)'$');
        var tag = close < 0 ? default : _sql.Slice(_at + 1, close);
        if (close < 0 || tag.ContainsAnyExcept(s_wordBytes) || (tag.Length > 0 && char.IsAsciiDigit((char)tag[0])))
        {
            _at++;
            return;
        }

        var delimiter = _sql.Slice(_at, close + 2);
        SkipPast(delimiter, delimiter.Length, mustClose: true);
    }

    /// <summary>The data of COPY ends with a line that holds <c>\.</c> alone.</summary>
    private void SkipData()
    {
        SkipLine();
        while (!IsAtEnd)
        {
            int line = _at;
            SkipLine();
            if (_sql[line.._at].TrimEnd("\r\n"u8).SequenceEqual("\\."u8))
            {
                return;
            }
        }
    }

    private void SkipPast(scoped ReadOnlySpan<byte> delimiter, int from, bool mustClose)
    {
        int found = _sql[(_at + from)..].IndexOf(delimiter);
        _isOpen |= mustClose && found < 0;
        _at = found < 0 ? _sql.Length : _at + from + found + delimiter.Length;
    }
}
