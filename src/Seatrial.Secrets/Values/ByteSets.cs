using System.Buffers;

namespace Seatrial.Secrets.Values;

/// <summary>The sets of characters that the models search for, prepared once.</summary>
internal static class ByteSets
{
    private const string LetterText = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string DigitText = "0123456789";

    public static readonly SearchValues<byte> Digits = Of(DigitText);

    public static readonly SearchValues<byte> LowerHex = Of(DigitText + "abcdef");

    public static readonly SearchValues<byte> Letters = Of(LetterText);

    public static readonly SearchValues<byte> LettersAndDigits = Of(LetterText + DigitText);

    /// <summary>What names of constants, packages, paths and hosts are made of.</summary>
    public static readonly SearchValues<byte> NameCharacters = Of(LetterText + DigitText + "-_.:/|,#");

    public static readonly SearchValues<byte> NameSeparators = Of("-_.:/|,#");

    public static readonly SearchValues<byte> DashedName = Of("abcdefghijklmnopqrstuvwxyz-");

    /// <summary>Names of packages, images and parts: in lower case, joined by dots, dashes and underscores.</summary>
    public static readonly SearchValues<byte> JoinedName = Of("abcdefghijklmnopqrstuvwxyz-_.");

    /// <summary>A name of a program with the members that follow it.</summary>
    public static readonly SearchValues<byte> MemberName = Of(LetterText + DigitText + "_.");

    /// <summary>Names of environment variables, as POSIX writes them (IEEE Std 1003.1, section 8.1).</summary>
    public static readonly SearchValues<byte> VariableName = Of("ABCDEFGHIJKLMNOPQRSTUVWXYZ" + DigitText + "_");

    /// <summary>Names of a shell's variables in either case.</summary>
    public static readonly SearchValues<byte> VariableLetters = Of(LetterText + "_");

    public static readonly SearchValues<byte> FormatName = Of(LetterText + DigitText + "_.[]()");

    public static readonly SearchValues<byte> Mask = Of("*.-_xX?#0 ");

    /// <summary>What stands in chosen passwords and in no identifier.</summary>
    public static readonly SearchValues<byte> PasswordSymbols = Of("!#$%^&*+=?@~");

    public static readonly SearchValues<byte> NotInEmail = Of("!#$%^&*() :");

    public static readonly SearchValues<byte> NumberCharacters = Of(DigitText + ".,:-+/ _%");

    public static readonly SearchValues<byte> VersionCharacters = Of(DigitText + ".,:-+TZvpxremshd^~% ");

    /// <summary>What machines write tokens with: base64 in both alphabets, and separators of parts.</summary>
    public static readonly SearchValues<byte> Token = Of(LetterText + DigitText + "-_+/=.~");

    /// <summary>Bitcoin's alphabet: without what looks alike.</summary>
    public static readonly SearchValues<byte> Base58 = Of("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");

    private static SearchValues<byte> Of(string characters) => SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(characters));
}
