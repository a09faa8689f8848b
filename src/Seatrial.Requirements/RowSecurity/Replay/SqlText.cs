using System.Text;
using System.Text.Json;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity.Replay;

/// <summary>Computes text that PL/pgSQL puts together from literals and variables: <c>format</c>, <c>quote_ident</c>, <c>||</c>.</summary>
internal static class SqlText
{
    private const int LongestText = 100_000;

    /// <summary>The text; null when it is not known.</summary>
    public static string? Of(JsonElement expression, Dictionary<string, string> values)
    {
        var (kind, fields) = expression.Open();
        switch (kind)
        {
            case "A_Const":
                return fields.Get("sval").Exists() ? fields.Get("sval").Text("sval") : null;
            case "TypeCast":
                return Of(fields.Get("arg"), values);
            case "ColumnRef":
                return fields.Names("fields") is { Count: > 0 } name
                    ? values.GetValueOrDefault(string.Join('.', name)) ?? values.GetValueOrDefault(name[0])
                    : null;
            case "A_Expr" when fields.Names("name") is ["||"]:
                return
                    Of(fields.Get("lexpr"), values) is { } left
                    && Of(fields.Get("rexpr"), values) is { } right
                    && left.Length + right.Length < LongestText
                    ? left + right
                    : null;
            case "FuncCall":
                var arguments = fields.Items("args").Select(a => Of(a, values)).ToList();
                return arguments.Contains(null) || arguments.Count == 0 ? null : Call(fields.Names("funcname")[^1], arguments!);
            default:
                return null;
        }
    }

    private static string? Call(string name, List<string> arguments) =>
        name switch
        {
            "format" => Format(arguments),
            "quote_ident" => TableName.Quote(arguments[0]),
            "quote_literal" => Literal(arguments[0]),
            "concat" => string.Concat(arguments),
            "lower" => arguments[0].ToLowerInvariant(),
            "replace" when arguments.Count == 3 && arguments[1].Length > 0 => arguments[0]
                .Replace(arguments[1], arguments[2], StringComparison.Ordinal),
            _ => null,
        };

    private static string? Format(List<string> arguments)
    {
        string pattern = arguments[0];
        var text = new StringBuilder();
        int next = 1;
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 >= pattern.Length)
            {
                text.Append(pattern[i]);
                continue;
            }

            i++;
            int digits = i;
            while (digits < pattern.Length && char.IsAsciiDigit(pattern[digits]))
            {
                digits++;
            }

            if (digits > i && digits + 1 < pattern.Length && pattern[digits] == '$')
            {
                next = int.TryParse(pattern.AsSpan(i, digits - i), out int stated) ? stated : int.MaxValue;
                i = digits + 1;
            }

            if (pattern[i] == '%')
            {
                text.Append('%');
                continue;
            }

            if (next >= arguments.Count || next < 0 || text.Length > LongestText)
            {
                return null;
            }

            string value = arguments[next++];
            text.Append(
                pattern[i] switch
                {
                    'I' => TableName.Quote(value),
                    'L' => Literal(value),
                    _ => value,
                }
            );
        }

        return text.ToString();
    }

    private static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
