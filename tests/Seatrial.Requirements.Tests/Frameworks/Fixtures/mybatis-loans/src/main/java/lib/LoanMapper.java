package lib;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
public interface LoanMapper {
    Loan pick(Long id);

    Loan pickOwn(@Param("id") Long id, @Param("reader") Long userId);

    List<Loan> search(LoanQuery query);

    List<Loan> mine(LoanQuery query);

    int rename(Loan loan);

    int giveBack(@Param("ids") List<Long> ids, @Param("reader") Long reader);
}
