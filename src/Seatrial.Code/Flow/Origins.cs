namespace Seatrial.Code.Flow;

/// <summary>Where a value comes from, as far as it was followed. A value made of several has all of theirs.</summary>
[Flags]
public enum Origins
{
    None = 0,

    /// <summary>A part of the route: <c>/orders/:id</c>.</summary>
    Path = 1,
    Query = 2,

    /// <summary>The body of the request, form fields and arguments of remote procedures.</summary>
    Body = 4,
    Header = 8,
    Cookie = 16,

    /// <summary>
    /// The caller, proved: an account that a verified token, a session or a looked-up credential stands for, and what was loaded by nothing
    /// else.
    /// </summary>
    Principal = 32,

    /// <summary>Read from a data store.</summary>
    Stored = 64,

    /// <summary>Chosen by whoever sends the request.</summary>
    Input = Path | Query | Body | Header | Cookie,

    /// <summary>What an attacker writes into a request as an argument; headers and cookies are credentials more often.</summary>
    Argument = Path | Query | Body,
}
