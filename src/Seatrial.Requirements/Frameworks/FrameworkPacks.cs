using Seatrial.Requirements.Frameworks.Express;
using Seatrial.Requirements.Frameworks.Mongoose;
using Seatrial.Requirements.Frameworks.NestJs;
using Seatrial.Requirements.Frameworks.Prisma;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.ScriptIdentity;
using Seatrial.Requirements.Frameworks.Sequelize;
using Seatrial.Requirements.Frameworks.TypeOrm;

namespace Seatrial.Requirements.Frameworks;

/// <summary>The packs of the product. A new one is a line here. Where several speak about the same call, the first that understands it counts.</summary>
public static class FrameworkPacks
{
    public static IReadOnlyList<FrameworkPack> All { get; } =
    [
        ExpressPack.Pack,
        NestPack.Pack,
        ScriptIdentityPack.Pack,
        PrismaPack.Pack,
        TypeOrmPack.Pack,
        SequelizePack.Pack,
        MongoosePack.Pack,
        ScriptLibraryPack.Pack,
    ];
}
