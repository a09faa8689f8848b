namespace Seatrial.Secrets.Rules.Generic;

/// <summary>The recurring parts of the generic patterns. All are bounded; letter case does not matter.</summary>
internal static class GenericShape
{
    public const string PasswordWord = "pass(?:w(?:or)?d|phrase|wort|code)?|pwd|psw|senha|contrasena";

    public const string SecretWord = "secret|token|key|auth|cred(?:ential)?s?|salt|jwt|bearer";

    /// <summary>The identifier with a credential word in it.</summary>
    public static string Name(string word) => $@"(?P<name>[\w.-]{{0,40}}?(?:{word})[\w.-]{{0,30}}?)";

    /// <summary>What closes a name that is itself a string, an index or an argument.</summary>
    private const string Close = @"[""'`\])\\]{0,4}";

    private const string Type = @"(?:(?:\s?:\s?|\s)(?:const )?(?:string|str|bytes|char\s?\*|&(?:'static )?str|text)\??)?";

    /// <summary>Assignment, pair, argument, call or fallback.</summary>
    private const string Binding = @"\s{0,24}(?:=>|:{1,3}=|[?.+]=|={1,3}|!==?|:|,|\(|\|\||\?\?|\bor\b)\s{0,12}";

    /// <summary>A constructor or conversion around the literal, and the prefixes of string literals.</summary>
    private const string Wrapper =
        @"(?:(?:new\s{1,3}[\w.:]{1,40}|[\w.:]{0,30}?(?:string|str|decode|from|bytes|encode|secret|some|ptr|valueof|literal|parse|credential|password))\(\s{0,4})?[a-z@$&]{0,2}";

    /// <summary>A string literal, also inside of another one.</summary>
    public static string Literal(int min, int max) =>
        $@"(?:\\""(?P<secret>[^""\\\r\n]{{{min},{max}}})\\""|""(?P<secret>[^""\r\n]{{{min},{max}}})""|'(?P<secret>[^'\r\n]{{{min},{max}}})'|`(?P<secret>[^`\r\n]{{{min},{max}}})`)";

    public static string Quoted(string word) => $"(?i){Name(word)}{Close}{Type}{Binding}{Wrapper}{Literal(4, 400)}";

    /// <summary>A value without quotes, to the next white space.</summary>
    public static string Bare(string word) => $@"(?i){Name(word)}[ \t]{{0,12}}(?:[?:]?=|:)[ \t]{{0,8}}(?P<secret>[^\s""'`]{{4,1000}})";
}
