using static Seatrial.Requirements.Stack.TechnologyKind;

namespace Seatrial.Requirements.Stack.Technologies;

internal static class DataAccess
{
    public static IReadOnlyList<TechnologyEntry> Entries { get; } =
    [
        new(Orm, "prisma", "Prisma", "npm:prisma npm:@prisma/client pypi:prisma"),
        new(Orm, "drizzle", "Drizzle", "npm:drizzle-orm"),
        new(Orm, "typeorm", "TypeORM", "npm:typeorm npm:@nestjs/typeorm"),
        new(Orm, "sequelize", "Sequelize", "npm:sequelize npm:sequelize-typescript"),
        new(Orm, "mikro-orm", "MikroORM", "npm:@mikro-orm/core"),
        new(Orm, "mongoose", "Mongoose", "npm:mongoose npm:@nestjs/mongoose"),
        new(Orm, "kysely", "Kysely", "npm:kysely"),
        new(Orm, "knex", "Knex", "npm:knex"),
        new(Orm, "objection", "Objection.js", "npm:objection"),
        new(Orm, "lucid", "Lucid", "npm:@adonisjs/lucid"),
        new(Orm, "sqlalchemy", "SQLAlchemy", "pypi:sqlalchemy pypi:flask-sqlalchemy"),
        new(Orm, "sqlmodel", "SQLModel", "pypi:sqlmodel"),
        new(Orm, "tortoise", "Tortoise ORM", "pypi:tortoise-orm"),
        new(Orm, "peewee", "Peewee", "pypi:peewee"),
        new(Orm, "pony", "Pony ORM", "pypi:pony"),
        new(
            Orm,
            "entity-framework-core",
            "Entity Framework Core",
            "nuget:microsoft.entityframeworkcore nuget:microsoft.entityframeworkcore.*"
        ),
        new(Orm, "entity-framework", "Entity Framework 6", "nuget:entityframework"),
        new(Orm, "dapper", "Dapper", "nuget:dapper"),
        new(Orm, "nhibernate", "NHibernate", "nuget:nhibernate"),
        new(Orm, "linq2db", "LINQ to DB", "nuget:linq2db"),
        new(Orm, "hibernate", "Hibernate", "maven:org.hibernate.orm:* maven:org.hibernate:hibernate-core"),
        new(
            Orm,
            "spring-data-jpa",
            "Spring Data JPA",
            "maven:org.springframework.boot:spring-boot-starter-data-jpa maven:org.springframework.data:spring-data-jpa"
        ),
        new(Orm, "mybatis", "MyBatis", "maven:org.mybatis:* maven:org.mybatis.spring.boot:* maven:com.baomidou:mybatis-plus*"),
        new(Orm, "jooq", "jOOQ", "maven:org.jooq:jooq"),
        new(Orm, "jdbi", "Jdbi", "maven:org.jdbi:*"),
        new(Orm, "exposed", "Exposed", "maven:org.jetbrains.exposed:*"),
        new(Orm, "gorm", "GORM", "go:gorm.io/gorm go:github.com/jinzhu/gorm"),
        new(Orm, "ent", "ent", "go:entgo.io/ent"),
        new(Orm, "sqlx-go", "sqlx (Go)", "go:github.com/jmoiron/sqlx"),
        new(Orm, "bun-orm", "Bun (ORM)", "go:github.com/uptrace/bun"),
        new(Orm, "xorm", "XORM", "go:xorm.io/xorm"),
        new(Orm, "sqlboiler", "SQLBoiler", "go:github.com/volatiletech/sqlboiler"),
        new(Orm, "active-record", "Active Record", "gem:activerecord"),
        new(Orm, "sequel", "Sequel", "gem:sequel"),
        new(Orm, "eloquent", "Eloquent", "composer:illuminate/database"),
        new(Orm, "doctrine", "Doctrine ORM", "composer:doctrine/orm composer:doctrine/doctrine-bundle"),
        new(Orm, "diesel", "Diesel", "cargo:diesel"),
        new(Orm, "sqlx", "SQLx", "cargo:sqlx"),
        new(Orm, "sea-orm", "SeaORM", "cargo:sea-orm"),
        new(Orm, "ecto", "Ecto", "hex:ecto hex:ecto_sql"),
        new(Orm, "drift", "Drift", "pub:drift"),
        new(Migration, "alembic", "Alembic", "pypi:alembic pypi:flask-migrate"),
        new(Migration, "flyway", "Flyway", "maven:org.flywaydb:* image:flyway"),
        new(Migration, "liquibase", "Liquibase", "maven:org.liquibase:* image:liquibase"),
        new(Migration, "golang-migrate", "golang-migrate", "go:github.com/golang-migrate/migrate image:migrate/migrate"),
        new(Migration, "goose", "goose", "go:github.com/pressly/goose"),
        new(Migration, "atlas", "Atlas", "go:ariga.io/atlas image:atlas"),
        new(Migration, "dbmate", "dbmate", "npm:dbmate image:dbmate"),
        new(Migration, "node-pg-migrate", "node-pg-migrate", "npm:node-pg-migrate"),
        new(Migration, "umzug", "Umzug", "npm:umzug"),
        new(Migration, "migrate-mongo", "migrate-mongo", "npm:migrate-mongo"),
        new(Migration, "drizzle-kit", "Drizzle Kit", "npm:drizzle-kit"),
        new(Migration, "fluentmigrator", "FluentMigrator", "nuget:fluentmigrator"),
        new(Migration, "dbup", "DbUp", "nuget:dbup*"),
    ];
}
