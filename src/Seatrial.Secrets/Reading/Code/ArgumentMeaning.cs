namespace Seatrial.Secrets.Reading.Code;

/// <summary>What a known function takes as an argument.</summary>
internal enum ArgumentMeaning
{
    None,
    Password,

    /// <summary>Signs or checks tokens.</summary>
    SigningKey,

    /// <summary>Signs cookies or sessions.</summary>
    SessionSecret,

    /// <summary>Encrypts, or keys a digest.</summary>
    CipherKey,

    /// <summary>An API key or token.</summary>
    Token,

    /// <summary>Whose the password is, or where it is kept: no credential, whatever the function is called.</summary>
    Account,
}
