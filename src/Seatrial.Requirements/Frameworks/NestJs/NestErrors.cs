using Seatrial.Code.Flow;
using Seatrial.Requirements.Frameworks.Script;

namespace Seatrial.Requirements.Frameworks.NestJs;

/// <summary>Exceptions of NestJS and the statuses that they answer.</summary>
internal static class NestErrors
{
    private static readonly (string Name, int Status)[] Exceptions =
    [
        ("BadRequestException", 400),
        ("UnauthorizedException", 401),
        ("ForbiddenException", 403),
        ("NotFoundException", 404),
        ("ConflictException", 409),
        ("GoneException", 410),
        ("UnprocessableEntityException", 422),
    ];

    public static IReadOnlyList<CallRule> Rules { get; } =
    [
        .. Exceptions.Select(e => new CallRule("npm:@nestjs/common", e.Name, Effects.Denial(e.Status)) { Languages = ScriptLanguages.All }),
        new("npm:@nestjs/common", "HttpException", site => new Value { Denial = Effects.StatusOf(site[1]) })
        {
            Languages = ScriptLanguages.All,
        },
    ];
}
