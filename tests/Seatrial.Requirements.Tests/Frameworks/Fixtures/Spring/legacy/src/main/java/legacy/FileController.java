package legacy;

@TableName("t_file")
class StoredFile {
    private Long id;
    private Long userId;
}

@Mapper
interface FileMapper {
    @Select("select * from t_file where id = #{id} and user_id = #{userId}")
    StoredFile own(@Param("id") Long id, @Param("userId") Long userId);

    StoredFile selectFile(Long id);

    int deleteFile(Long id);
}

@Controller
@RequestMapping("/files")
public class FileController {
    @Autowired
    private FileMapper mapper;

    // endpoint: GET /files/{id} authn=enforced
    @GetMapping("/{id}")
    @ResponseBody
    public StoredFile get(@PathVariable Long id) {
        return mapper.selectFile(id);
    }
}

@RestController
class AccountController {
    @Autowired
    private FileMapper mapper;

    // endpoint: GET /account/files/{id} authn=enforced object=enforced
    @GetMapping("/account/files/{id}")
    public StoredFile own(@PathVariable Long id, HttpSession session) {
        return mapper.own(id, (Long) session.getAttribute("userId"));
    }

    // endpoint: DELETE /trash/{id} authn=missing
    @DeleteMapping("/trash/{id}")
    public void delete(@PathVariable Long id) {
        mapper.deleteFile(id);
    }

    // endpoint: DELETE /manage/files/{id} authn=enforced object=enforced function=enforced
    @DeleteMapping("/manage/files/{id}")
    public void manage(@PathVariable Long id) {
        mapper.deleteFile(id);
    }
}
