using Seatrial.Requirements.Frameworks.Drizzle;
using Seatrial.Requirements.Frameworks.Express;
using Seatrial.Requirements.Frameworks.Fastify;
using Seatrial.Requirements.Frameworks.Firestore;
using Seatrial.Requirements.Frameworks.Hono;
using Seatrial.Requirements.Frameworks.Knex;
using Seatrial.Requirements.Frameworks.Koa;
using Seatrial.Requirements.Frameworks.Mongoose;
using Seatrial.Requirements.Frameworks.NestJs;
using Seatrial.Requirements.Frameworks.Next;
using Seatrial.Requirements.Frameworks.Prisma;
using Seatrial.Requirements.Frameworks.RawSql;
using Seatrial.Requirements.Frameworks.Script;
using Seatrial.Requirements.Frameworks.ScriptIdentity;
using Seatrial.Requirements.Frameworks.ScriptSessions;
using Seatrial.Requirements.Frameworks.Sequelize;
using Seatrial.Requirements.Frameworks.Supabase;
using Seatrial.Requirements.Frameworks.Trpc;
using Seatrial.Requirements.Frameworks.TypeOrm;
using Seatrial.Requirements.Frameworks.Web;

namespace Seatrial.Requirements.Frameworks;

/// <summary>
/// The packs of the product. A new one is a line here. Where several speak about the same call, the first that understands it counts.
/// </summary>
public static class FrameworkPacks
{
    public static IReadOnlyList<FrameworkPack> All { get; } =
    [
        Machine.MachinePack.Pack,
        GraphQl.GraphQlPack.Pack,
        Memory.MemoryPack.Pack,
        ExpressPack.Pack,
        NestPack.Pack,
        FastifyPack.Pack,
        HonoPack.Pack,
        KoaPack.Pack,
        NextPack.Pack,
        SvelteKit.SvelteKitPack.Pack,
        Nuxt.NuxtPack.Pack,
        ReactRouter.ReactRouterPack.Pack,
        Astro.AstroPack.Pack,
        WebPack.Pack,
        SessionPack.Pack,
        SupabasePack.Pack,
        TrpcPack.Pack,
        FirestorePack.Pack,
        ScriptIdentityPack.Pack,
        DrizzlePack.Pack,
        PrismaPack.Pack,
        KnexPack.Pack,
        TypeOrmPack.Pack,
        SequelizePack.Pack,
        MongoosePack.Pack,
        RawSqlPack.Pack,
        ScriptLibraryPack.Pack,
        AspNetCore.AspNetCorePack.Pack,
        HotChocolate.HotChocolatePack.Pack,
        CSharpSql.CSharpSqlPack.Pack,
        EntityFramework.EntityFrameworkPack.Pack,
        Spring.SpringPack.Pack,
        JavaSql.JavaSqlPack.Pack,
        SpringData.SpringDataPack.Pack,
        PythonGraph.PythonGraphPack.Pack,
        FastApi.FastApiPack.Pack,
        Flask.FlaskPack.Pack,
        Flask.ConnexionPack.Pack,
        Django.DjangoPack.Pack,
        PythonSql.PythonSqlPack.Pack,
        PythonModels.PythonModelsPack.Pack,
        SqlAlchemy.SqlAlchemyPack.Pack,
        Python.PythonIdentity.Pack,
        NetHttp.NetHttpPack.Pack,
        Gin.GinPack.Pack,
        Echo.EchoPack.Pack,
        Fiber.FiberPack.Pack,
        GoIdentity.GoIdentityPack.Pack,
        GoSql.GoSqlPack.Pack,
        GoMongo.GoMongoPack.Pack,
        Gorm.GormPack.Pack,
        Go.GoLibrary.Pack,
        Rails.RailsPack.Pack,
        ActiveRecord.ActiveRecordPack.Pack,
        Ruby.RubyLibraryPack.Pack,
        Laravel.LaravelPack.Pack,
    ];
}
