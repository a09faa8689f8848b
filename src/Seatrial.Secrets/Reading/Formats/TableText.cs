using Seatrial.Secrets.Filter;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading.Formats;

/// <summary>Tables of text (CSV, RFC 4180, and its kin with semicolons and tabs) whose first line names a column of credentials.</summary>
internal static class TableText
{
    /// <summary>A table of users is one leak, not thousands: so many rows are read.</summary>
    private const int MaxRows = 50;

    public static void Read(ReadOnlySpan<byte> text, ReadValues values)
    {
        int end = Lines.End(text, 0);
        byte separator =
            text[..end].IndexOf((byte)'\t') >= 0 ? (byte)'\t'
            : text[..end].IndexOf((byte)';') >= 0 ? (byte)';'
            : (byte)',';
        List<ByteRange> columns = DelimitedRows.Cells(text, 0, end, separator);
        bool isNamed = columns.Count > 1;
        bool hasCredential = false;
        foreach (ByteRange column in columns)
        {
            isNamed &= column.Length < 60;
            hasCredential |= CredentialName.Read(text.Slice(column.Start, column.Length)).IsStrong;
        }

        if (!isNamed || !hasCredential)
        {
            return;
        }

        int at = Lines.Next(text, end);
        for (int row = 0; row < MaxRows && at < text.Length; row++)
        {
            end = Lines.End(text, at);
            DelimitedRows.Add(text, at, end, separator, columns, default, values);
            at = Lines.Next(text, end);
        }
    }
}
