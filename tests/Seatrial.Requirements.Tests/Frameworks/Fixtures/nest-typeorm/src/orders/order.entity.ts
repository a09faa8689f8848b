import { Column, Entity, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { User } from './user.entity';

@Entity('orders')
export class Order {
  @PrimaryGeneratedColumn() id: number;
  @Column() note: string;
  @ManyToOne(() => User) user: User;
}
