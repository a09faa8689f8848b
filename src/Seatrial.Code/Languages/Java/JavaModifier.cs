using Seatrial.Code.Model;

namespace Seatrial.Code.Languages.Java;

/// <summary>Words in front of a declaration.</summary>
internal static class JavaModifier
{
    public static FunctionTraits Of(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("public"u8) ? FunctionTraits.Public
        : word.SequenceEqual("private"u8) || word.SequenceEqual("protected"u8) ? FunctionTraits.Hidden
        : word.SequenceEqual("static"u8) ? FunctionTraits.Static
        : word.SequenceEqual("abstract"u8) ? FunctionTraits.Abstract
        : FunctionTraits.None;
}
