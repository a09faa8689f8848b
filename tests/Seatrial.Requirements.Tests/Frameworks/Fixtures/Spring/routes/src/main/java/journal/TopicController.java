package journal;

import java.util.List;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping(Paths.Topics.BASE)
public class TopicController {
    private final TopicRepository topics;

    public TopicController(TopicRepository topics) {
        this.topics = topics;
    }

    // endpoint: GET /api/topics authn=public
    @GetMapping
    public List<Topic> all() {
        return topics.findAll();
    }

    // endpoint: POST /api/topics authn=enforced function=enforced
    @PostMapping
    @NeedsPermission("topics:create")
    public Topic create(@RequestBody Topic topic) {
        return topics.save(topic);
    }
}
