using Seatrial.Code.Model;

namespace Seatrial.Code.Languages.CSharp;

/// <summary>Words in front of a declaration or a parameter.</summary>
[Flags]
internal enum CSharpModifiers
{
    None = 0,
    Public = 1,
    Hidden = 2,
    Static = 4,
    Abstract = 8,
    Async = 16,
    This = 32,
    Params = 64,
    Internal = 128,
    Const = 256,
}

internal static class CSharpModifier
{
    public static CSharpModifiers Of(ReadOnlySpan<byte> word) =>
        word switch
        {
            [(byte)'p', (byte)'u', ..] => CSharpModifiers.Public,
            [(byte)'p', (byte)'r', ..] => CSharpModifiers.Hidden,
            [(byte)'p', (byte)'a', (byte)'r', (byte)'a', ..] => CSharpModifiers.Params,
            _ when word.SequenceEqual("static"u8) => CSharpModifiers.Static,
            _ when word.SequenceEqual("abstract"u8) => CSharpModifiers.Abstract,
            _ when word.SequenceEqual("async"u8) => CSharpModifiers.Async,
            _ when word.SequenceEqual("this"u8) => CSharpModifiers.This,
            _ when word.SequenceEqual("internal"u8) => CSharpModifiers.Internal,
            _ when word.SequenceEqual("file"u8) => CSharpModifiers.Hidden,
            _ when word.SequenceEqual("const"u8) => CSharpModifiers.Const | CSharpModifiers.Static,
            _ => CSharpModifiers.None,
        };

    public static FunctionTraits ForFunction(CSharpModifiers modifiers) =>
        Trait(modifiers, CSharpModifiers.Static, FunctionTraits.Static)
        | Trait(modifiers, CSharpModifiers.Public, FunctionTraits.Public)
        | Trait(modifiers, CSharpModifiers.Hidden, FunctionTraits.Hidden)
        | Trait(modifiers, CSharpModifiers.Abstract, FunctionTraits.Abstract)
        | Trait(modifiers, CSharpModifiers.Async, FunctionTraits.Async);

    public static ClassTraits ForClass(CSharpModifiers modifiers) =>
        (modifiers.HasFlag(CSharpModifiers.Static) ? ClassTraits.Static : ClassTraits.None)
        | (modifiers.HasFlag(CSharpModifiers.Abstract) ? ClassTraits.Abstract : ClassTraits.None)
        | (modifiers.HasFlag(CSharpModifiers.Public) ? ClassTraits.Exported : ClassTraits.None)
        | (modifiers.HasFlag(CSharpModifiers.Hidden) ? ClassTraits.Hidden : ClassTraits.None);

    private static FunctionTraits Trait(CSharpModifiers modifiers, CSharpModifiers modifier, FunctionTraits trait) =>
        (modifiers & modifier) != CSharpModifiers.None ? trait : FunctionTraits.None;
}
