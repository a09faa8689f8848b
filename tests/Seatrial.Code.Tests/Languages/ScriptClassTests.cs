namespace Seatrial.Code.Tests.Languages;

public sealed class ScriptClassTests
{
    [Fact]
    public void A_controller_with_decorators()
    {
        const string source = """
            @Controller('orders')
            @UseGuards(AuthGuard('jwt'))
            export class OrdersController extends Base<Order> implements OnModuleInit {
              private readonly log = new Logger();
              static limit = 10;
              #key = 1;
              constructor(private readonly orders: OrdersService, @Inject('MAIL') public mail?: Mailer | null) { super(); }

              @Get(':id')
              @Roles(Role.Admin)
              async find(@Param('id') id: string, @Body() { total, note = '' }: OrderDto): Promise<Order[]> {
                return this.orders.find(id);
              }

              login = async (req: Request, res: Response) => { res.end(); };
              protected abstract check(): void;
              get open(): boolean { return true; }
              set open(value) { this.#key = value; }
              find(): void;
              static { register(OrdersController); }
            }
            """;
        const string expected = """
            export OrdersController = OrdersController
            @Controller('orders') @UseGuards(AuthGuard('jwt')) exported class OrdersController : Base<Order>, OnModuleInit
              hidden field log = new Logger()
              static field limit = 10
              hidden field #key = 1
              field open: boolean
                accessor fn open(): boolean
                  return true
              fn constructor(field orders: OrdersService, @Inject('MAIL') field mail: Mailer)
                base()
              @Get(':id') @Roles(Role.Admin) async fn find(@Param('id') id: string, @Body() {total: total, note: (note = '')}: OrderDto): Promise<[]<Order>>
                return this.orders.find(id)
              async fn login(req: Request, res: Response)
                res.end()
              hidden abstract fn check(): void without body
              accessor fn set open(value)
                this.#key = value
              register(OrdersController)
            """;
        Assert.Equal(expected, ScriptSource.Print(source));
    }

    [Fact]
    public void An_entity_keeps_types_and_decorators_of_fields()
    {
        const string source = """
            @Entity()
            class User {
              @Column({ type: 'varchar', select: false })
              password!: string;

              @ManyToOne(() => Tenant, (tenant) => tenant.users)
              tenant: Tenant;
            }
            """;
        const string expected = """
            @Entity() class User
              @Column({type: 'varchar', select: false}) field password: string
              @ManyToOne(fn() { return Tenant }, fn(tenant) { return tenant.users }) field tenant: Tenant
            """;
        Assert.Equal(expected, ScriptSource.Print(source));
    }

    [Fact]
    public void Interfaces_aliases_and_enumerations_are_classes()
    {
        const string source = """
            interface AuthRequest extends Request<Params>, Session { user: User; roles?: Array<Role>; logout(all: boolean): void }
            type CreateOrder = { total: number } & Omit<Order, 'id'>;
            type Input = z.infer<typeof createOrder>;
            type State = 'open' | ('paid' | null);
            enum Role { Admin = 'ADMIN', User }
            """;
        const string expected = """
            interface AuthRequest : Request<Params>, Session
              field user: User
              field roles: []<Role>
              fn logout(all: boolean): void without body
            alias CreateOrder : Omit<Order, 'id'>
              field total: number
            alias Input : z.infer<=createOrder>
            alias State : |<'open', 'paid'>
            enum Role
              static field Admin = 'ADMIN'
              static field User
            """;
        Assert.Equal(expected, ScriptSource.Print(source));
    }

    [Fact]
    public void Classes_of_javascript_have_the_same_form()
    {
        const string source = """
            class Users extends mixin(Base) {
              static async find(id = 1, ...rest) { return super.find(id); }
              static get table() { return 'users'; }
              handle = (req) => this.find(req.id);
              [Symbol.iterator]() { }
            }
            class Admins extends models.Users { }
            """;
        const string expected = """
            class Users : mixin, mixin(Base)
              static field table
                static accessor fn table()
                  return 'users'
              static async fn find(id = 1, ...rest)
                return base.find(id)
              fn handle(req)
                return this.find(req.id)
              fn [Symbol.iterator]()
            class Admins : models.Users
            """;
        Assert.Equal(expected, ScriptSource.Print(source, "users.js"));
    }

    [Fact]
    public void Lines_begin_at_the_first_decorator_or_modifier()
    {
        var file = ScriptSource.Lower(
            """
            @Controller()
            export class A {
              @Get()
              @Public()
              all() {
              }
            }
            export default
              async function load() { }
            """
        );
        var type = Assert.Single(file.Classes);
        Assert.Equal((1, 7), (type.StartLine, type.EndLine));
        Assert.Equal((3, 6), (type.Methods[0].StartLine, type.Methods[0].EndLine));
        Assert.Equal((8, 9), (file.Functions[0].StartLine, file.Functions[0].EndLine));
    }
}
