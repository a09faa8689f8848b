using Seatrial.Code.Model;

namespace Seatrial.Code.Languages.Php;

/// <summary>Binary operators by what they mean.</summary>
internal static class PhpOperators
{
    public static BinaryOperator Of(ReadOnlySpan<byte> sign) =>
        sign switch
        {
            [(byte)'=', (byte)'=', ..] => BinaryOperator.Equal,
            [(byte)'!', (byte)'=', ..] or [(byte)'<', (byte)'>'] => BinaryOperator.NotEqual,
            [(byte)'&', (byte)'&'] or [(byte)'a' or (byte)'A', ..] => BinaryOperator.And,
            [(byte)'|', (byte)'|'] or [(byte)'o' or (byte)'O', ..] => BinaryOperator.Or,
            [(byte)'?', (byte)'?'] => BinaryOperator.Coalesce,
            [(byte)'+'] or [(byte)'.'] => BinaryOperator.Add,
            [(byte)'<', (byte)'=', (byte)'>'] => BinaryOperator.Other,
            [(byte)'<'] or [(byte)'<', (byte)'='] or [(byte)'>'] or [(byte)'>', (byte)'='] => BinaryOperator.Less,
            [(byte)'i' or (byte)'I', ..] => BinaryOperator.IsType,
            _ => BinaryOperator.Other,
        };
}
